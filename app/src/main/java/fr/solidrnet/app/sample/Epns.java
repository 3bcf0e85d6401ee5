package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Table {@code lieux_epn}, in the national format: the Espaces publics numériques, a few of which open on the way.
 * Sent every three months; the first of a quarter's sessions come after the file that names their place.
 */
final class Epns implements SampleTable {
    /** The columns of the national standard, in its order. */
    static final List<String> COLUMNS = List.of(
            "id",
            "pivot",
            "nom",
            "commune",
            "code_postal",
            "code_insee",
            "adresse",
            "complement_adresse",
            "latitude",
            "longitude",
            "typologie",
            "telephone",
            "courriels",
            "site_web",
            "horaires",
            "presentation_resume",
            "presentation_detail",
            "source",
            "itinerance",
            "structure_parente",
            "date_maj",
            "services",
            "publics_specifiquement_adresses",
            "prise_en_charge_specifique",
            "frais_a_charge",
            "dispositif_programmes_nationaux",
            "formations_labels",
            "autres_formations_labels",
            "modalites_acces",
            "modalites_accompagnement",
            "fiche_acces_libre",
            "prise_rdv");

    private static final int QUARTER = 3;
    private static final List<String> HOURS = List.of(
            "Mo-Fr 09:00-12:00,14:00-17:30",
            "Tu-Sa 10:00-12:30,14:00-18:00",
            "Mo,We,Fr 09:00-12:30; Tu,Th 14:00-18:00");

    private final Programme programme;
    private final PlantedNames planted;
    private final List<Epn> all;
    private final Map<Integer, Weighted<Epn>> openInMonth = new TreeMap<>();

    /** @param opened month of the first file that names it */
    record Epn(int number, Map<String, String> place, String siret, int opened) {
        String id() {
            return cell("id");
        }

        String communeCode() {
            return cell("code_insee");
        }

        long weight() {
            return Long.parseLong(cell("poids"));
        }

        String cell(String column) {
            return place.getOrDefault(column, "");
        }
    }

    Epns(Programme programme, PlantedNames planted) {
        this.programme = programme;
        this.planted = planted;
        this.all = places(programme);

        for (int month = 0; month < programme.settings().months(); month++) {
            int now = month;
            openInMonth.put(
                    month,
                    Weighted.of(all.stream().filter(epn -> epn.opened() <= now).toList(), Epn::weight));
        }
    }

    private static List<Epn> places(Programme programme) {
        List<Epn> places = new ArrayList<>();

        for (Map<String, String> row : programme.data().rows("epn.csv")) {
            int number = places.size();
            int month = QUARTER * Integer.parseInt(row.getOrDefault("trimestre_ouverture", "0"));
            String siret = Siret.draw(programme.draw(Subject.SIRET, number));
            places.add(new Epn(number, row, siret, month < programme.settings().months() ? month : 0));
        }

        return List.copyOf(places);
    }

    List<Epn> all() {
        return all;
    }

    /** An EPN open that month, the busiest most often. */
    Epn any(Draw draw, int month) {
        Weighted<Epn> open = openInMonth.get(month);

        if (open == null) {
            throw new IllegalArgumentException("No month " + month + " in the sample");
        }

        return open.pick(draw);
    }

    @Override
    public String name() {
        return "lieux_epn";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public boolean due(Timeline timeline, int month) {
        return month % QUARTER == 0;
    }

    /** The whole list each time: the source knows nothing of what was sent before. */
    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        for (Epn epn : all) {
            if (epn.opened() <= window.month()) {
                row(window, epn, out);
            }
        }
    }

    private void row(Window window, Epn epn, Consumer<SampleRow> out) {
        Draw draw = programme.draw(Subject.EPN, epn.number());
        LocalDate opening = programme.timeline().month(epn.opened()).atDay(draw.between(2, 12));
        LocalDate moved = opening.plusMonths(draw.between(4, 20));
        boolean changed = draw.chance(0.3) && window.reached(moved.atStartOfDay());
        LocalDateTime born = opening.atStartOfDay();
        out.accept(new SampleRow(cells(draw, epn, changed ? moved : opening, changed), born, false));
    }

    private String[] cells(Draw draw, Epn epn, LocalDate updated, boolean changed) {
        String phone = "+335498" + draw.between(10_000, 99_999);
        String mail = Cells.id("accueil.", epn.number() + 1L, 2) + "@epn-solidrnet.example";
        planted.contact(phone);
        planted.contact(mail);
        Map<String, Object> cells = new TreeMap<>(epn.place());
        cells.put("pivot", epn.siret());
        cells.put("telephone", phone);
        cells.put("courriels", mail);
        cells.put("horaires", HOURS.get((draw.below(HOURS.size()) + (changed ? 1 : 0)) % HOURS.size()));
        cells.put("presentation_resume", "Initiation, accompagnement et accès libre au numérique, pour tous.");
        cells.put("source", "Solid'Rnet");
        cells.put("itinerance", "Fixe");
        cells.put("date_maj", updated);
        cells.put("services", "Maîtrise des outils numériques du quotidien|Aide aux démarches administratives");
        cells.put("publics_specifiquement_adresses", draw.chance(0.5) ? "Seniors" : "Familles et/ou enfants|Seniors");
        cells.put("frais_a_charge", draw.chance(0.8) ? "Gratuit" : "Gratuit sous condition");
        cells.put("dispositif_programmes_nationaux", draw.chance(0.4) ? "Aidants Connect|Certification PIX" : "");
        cells.put("modalites_acces", "Se présenter|Téléphoner");
        cells.put("modalites_accompagnement", "Accompagnement individuel|Dans un atelier collectif");
        return Cells.of(
                COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toArray());
    }
}
