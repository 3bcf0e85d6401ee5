package fr.solidrnet.app.explain;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.transforms.explain.Change;
import fr.solidrnet.transforms.explain.ChangedRow;
import fr.solidrnet.transforms.explain.Stage;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a figure changed, in French: the two figures, the parts, the corrected rows. */
public final class ChangeText {
    private static final int SHOWN = 40;

    private final Change change;
    private final PrintWriter out;
    private final FigureWords words;

    private ChangeText(Change change, PrintWriter out) {
        this.change = change;
        this.out = out;
        this.words = new FigureWords(change.unite(), change.decimales(), change.chiffresSignificatifs());
    }

    public static void print(Change change, PrintWriter out) {
        new ChangeText(change, out).print();
    }

    private void print() {
        out.println(prose(change.libelle() + " : de l'édition " + change.editionAvant() + " à l'édition "
                + change.editionApres()));
        change.filtres().forEach(filter -> out.println(prose("  " + filter.titre() + " : ") + filter.libelle()));
        out.println();
        out.println("  " + words.quantity(change.avant().valeur()) + ", "
                + FigureWords.period(change.periode(), change.moisAvant()));
        out.println("  " + words.quantity(change.apres().valeur()) + ", "
                + FigureWords.period(change.periode(), change.moisApres()));
        out.println(prose("  Différence : ") + signed(change.difference()));
        out.println();
        out.println("D’où vient la différence, dans cet ordre");
        change.parts().forEach(this::part);
        out.println("  " + "-".repeat(40));
        out.printf("  %-20s%20s%n", "Somme", signed(change.difference()));
        rows(Stage.CORRIGEES, "Lignes corrigées");
        rows(Stage.RETIREES, "Lignes retirées");
        change.remarques().forEach(remark -> out.println("\n" + prose(remark)));
    }

    private void part(Change.Part part) {
        if (part.etape() == Stage.MOIS && change.moisAvant().equals(change.moisApres())) {
            return;
        }

        String rows = part.lignes() == null
                ? ""
                : " (" + FrenchFormats.count(part.lignes()) + (part.lignes() < 2 ? " ligne)" : " lignes)");
        out.printf(
                "  %-20s%20s  %s%s%n",
                part.etape().label(), signed(part.part()), prose(part.etape().meaning()), rows);
    }

    private void rows(Stage kind, String title) {
        List<ChangedRow> rows =
                change.lignes().stream().filter(row -> row.sort() == kind).toList();

        if (rows.isEmpty()) {
            return;
        }

        out.println("\n" + title);
        rows.stream()
                .limit(SHOWN)
                .forEach(row -> out.println("  " + row.table() + " " + row.identifiant()
                        + place(prose(" : avant "), row.avant()) + place(prose(" ; après "), row.apres())
                        + (row.colonnes().isEmpty() ? "" : " [" + row.colonnes() + "]")));

        if (rows.size() > SHOWN) {
            out.println("  … (--format json les donne toutes)");
        }
    }

    private static String place(String word, ChangedRow.@Nullable Place place) {
        return place == null ? "" : word + place.livraison() + "/" + place.fichier() + ", ligne " + place.ligne();
    }

    /** With its sign, and as many digits as a double tells; JSON has them all. */
    private static String signed(@Nullable BigDecimal part) {
        if (part == null) {
            return FrenchFormats.MISSING;
        }

        String text = FigureWords.exact(part.doubleValue());
        return part.signum() > 0 ? "+" + text : text;
    }

    private static String prose(String text) {
        return FrenchFormats.prose(text);
    }
}
