package fr.solidrnet.ingestion.tolerance;

import java.util.List;
import java.util.stream.Stream;

/** All that a reader must take and must refuse; {@link ToleranceTest} runs them, docs/formats.md names them. */
public final class ToleranceCases {
    private ToleranceCases() {}

    public static List<ToleranceCase> all() {
        return Stream.of(
                        TakenTexts.cases(),
                        TakenWorkbooks.cases(),
                        RefusedTexts.cases(),
                        RefusedWorkbooks.cases(),
                        RefusedArchives.cases())
                .flatMap(List::stream)
                .toList();
    }

    /** The part of docs/formats.md that names them. */
    public static String markdown() {
        return "## Ce que le lecteur prend\n\n"
                + "Ce qui est deviné est dit dans le compte du fichier. Chaque ligne est prouvée par le cas de ce nom de"
                + " [ToleranceTest](../ingestion/src/test/java/fr/solidrnet/ingestion/tolerance/ToleranceTest.java), dont"
                + " les comptes exacts sont [approuvés](../ingestion/src/test/resources/tolerance/comptes.approved.txt).\n\n"
                + table(true, "Le compte dit")
                + "\n## Ce que le lecteur refuse\n\n"
                + "La ligne, ou le fichier, est refusée avec son nom, sa colonne, sa valeur si elle ne désigne personne,"
                + " un code et une phrase ; une ligne refusée est mise à part entière, un fichier refusé ne laisse rien"
                + " dans l’entrepôt.\n\n"
                + table(false, "Code");
    }

    private static String table(boolean taken, String told) {
        StringBuilder table = new StringBuilder("| Cas | " + told + " | Essai |\n|---|---|---|\n");
        all().stream().filter(each -> each.taken() == taken).forEach(each -> table.append("| ")
                .append(each.sentence().substring(0, 1).toUpperCase(java.util.Locale.FRENCH))
                .append(each.sentence().substring(1))
                .append(" | ")
                .append(each.told().isEmpty() ? "" : taken ? "« " + each.told() + " »" : each.told())
                .append(" | `")
                .append(each.id())
                .append("` |\n"));
        return table.toString();
    }
}
