package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Table {@code certifications}: Passeport Internet Multimédia first, more and more Pix. */
final class Certifications implements SampleTable {
    static final List<String> COLUMNS = List.of(
            "attestation_id",
            "participant_ref",
            "referentiel",
            "option",
            "date_evaluation",
            "date_delivrance",
            "epn_formateur",
            "epn_delivreur",
            "resultat",
            "score",
            "mis_a_jour_le",
            MOTIF);
    private static final double A_MONTH = 66;
    private static final int DELIVERING = 6;
    private static final Weighted<String> OPTIONS =
            Weighted.of(List.of("PERSONNEL", "PROFESSIONNEL", "RECHERCHE_EMPLOI"), 55, 15, 30);
    private static final Weighted<String> RESULTS = Weighted.of(List.of("DELIVRE", "AJOURNE", "ABANDON"), 77, 16, 7);

    private final Programme programme;
    private final Schedule schedule;
    private final Epns epns;
    private final Trainees trainees;
    private final PlantedNames planted;

    Certifications(Programme programme, Epns epns, Trainees trainees, PlantedNames planted) {
        this.programme = programme;
        this.epns = epns;
        this.trainees = trainees;
        this.planted = planted;
        this.schedule = Schedule.of(
                0,
                programme.settings().months() - 1,
                A_MONTH * programme.settings().scale(),
                month -> Programme.growing(programme.timeline(), month, 0.6));
    }

    @Override
    public String name() {
        return "certifications";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        for (int month = Math.max(0, window.month() - Sessions.LONGEST); month <= window.month(); month++) {
            for (long number = schedule.start(month); number < schedule.start(month + 1); number++) {
                row(window, number, month, out);
            }
        }
    }

    private void row(Window window, long number, int month, Consumer<SampleRow> out) {
        Draw draw = programme.draw(Subject.CERTIFICATION, number);
        LocalDate evaluated = programme.timeline().month(month).atDay(draw.between(1, 24));
        String result = RESULTS.pick(draw);
        LocalDate decided = evaluated.plusDays(draw.between(0, 20));
        LocalDateTime recorded = draw.during(decided);
        LocalDateTime corrected = draw.chance(0.02) ? draw.evening(decided.plusDays(draw.between(1, 30))) : null;
        LocalDateTime withdrawn = draw.chance(0.003) ? draw.evening(decided.plusDays(draw.between(31, 40))) : null;
        LocalDateTime stamp = window.latest(recorded, corrected, withdrawn);
        Epns.Epn epn = epns.any(draw, month);
        int known = trainees.known(epn, month);

        if (known == 0 || stamp == null || !window.shows(stamp)) {
            return;
        }

        String id = Cells.id("ATT-", number + 1, 6);

        if (stamp.equals(withdrawn)) {
            out.accept(new SampleRow(Cells.withdrawn(COLUMNS, "mis_a_jour_le", stamp, id), recorded, true));
            return;
        }

        Names.Person person =
                trainees.trainee(epn, trainees.anyNumber(draw, known)).person();
        planted.person(person);
        boolean pix = draw.chance(0.15 + 0.35 * programme.timeline().progress(month));
        boolean incomplete = corrected != null && !window.reached(corrected);
        out.accept(new SampleRow(
                Cells.of(
                        id,
                        person.reference(),
                        pix ? "PIX" : "PIM",
                        pix ? null : OPTIONS.pick(draw),
                        evaluated,
                        result.equals("DELIVRE") ? decided : null,
                        epn.id(),
                        delivering(draw).id(),
                        result,
                        incomplete || result.equals("ABANDON") ? null : score(draw, pix, result),
                        stamp,
                        null),
                recorded,
                false));
    }

    /** Few EPN may deliver: the largest of those that were there from the start. */
    private Epns.Epn delivering(Draw draw) {
        return epns.all().get(draw.below(DELIVERING));
    }

    private static String score(Draw draw, boolean pix, String result) {
        int percent = result.equals("DELIVRE") ? draw.between(60, 99) : draw.between(20, 59);
        return Cells.decimal(pix ? percent * 640L : percent * 100L + 50 * draw.below(2), 2);
    }
}
