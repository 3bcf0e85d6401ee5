package fr.solidrnet.ingestion.quarantine;

import fr.solidrnet.warehouse.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A row kept aside whole, in clear, as one line of JSON.
 *
 * @param empreinte SHA-256 of the file's bytes
 * @param estampillee whether the source dates its rows
 * @param fichierEntier whether the whole file waits, and not this row alone
 * @param cellules the cells as read
 * @param valeurs the same by column of the table, as its format maps them; missing ones left out
 * @param constats what is wrong with it, the one that it is counted under first; none for a good row of a file that
 *     waits
 * @param garderJusquAu the last day on which it is kept
 */
public record QuarantineRow(
        String livraison,
        LocalDate dateLivraison,
        String fichier,
        String table,
        String empreinte,
        String format,
        boolean estampillee,
        boolean fichierEntier,
        long ligne,
        boolean surplus,
        List<@Nullable String> cellules,
        SortedMap<String, String> valeurs,
        List<Constat> constats,
        LocalDate garderJusquAu) {
    private static final String FORGOTTEN = "Ligne d’une personne effacée : son contenu n’est plus là.";

    /** A finding of the row. */
    public record Constat(String colonne, String code, String phrase) {
        public static Constat of(Finding finding) {
            return new Constat(finding.column(), finding.code().name(), finding.sentence());
        }
    }

    /** The same row, kept on with what is wrong with it now. */
    public QuarantineRow with(boolean wholeFile, List<Constat> found) {
        return new QuarantineRow(
                livraison,
                dateLivraison,
                fichier,
                table,
                empreinte,
                format,
                estampillee,
                wholeFile,
                ligne,
                surplus,
                cellules,
                valeurs,
                List.copyOf(found),
                garderJusquAu);
    }

    /** The same row of a forgotten person: its place, and the codes of what is wrong with it. */
    public QuarantineRow emptied() {
        return new QuarantineRow(
                livraison,
                dateLivraison,
                fichier,
                table,
                empreinte,
                format,
                estampillee,
                fichierEntier,
                ligne,
                surplus,
                List.of(),
                new TreeMap<>(),
                constats.stream()
                        .map(constat -> new Constat(constat.colonne(), constat.code(), FORGOTTEN))
                        .toList(),
                garderJusquAu);
    }

    /** An equal row, whose texts are those that {@code same} knows. */
    QuarantineRow sharing(UnaryOperator<String> same) {
        SortedMap<String, String> values = new TreeMap<>();
        valeurs.forEach((column, value) -> values.put(same.apply(column), same.apply(value)));
        List<@Nullable String> cells = new ArrayList<>(cellules.size());
        cellules.forEach(cell -> cells.add(cell == null ? null : same.apply(cell)));
        return new QuarantineRow(
                same.apply(livraison),
                dateLivraison,
                same.apply(fichier),
                same.apply(table),
                same.apply(empreinte),
                same.apply(format),
                estampillee,
                fichierEntier,
                ligne,
                surplus,
                cells,
                values,
                constats.stream()
                        .map(constat -> new Constat(
                                same.apply(constat.colonne()),
                                same.apply(constat.code()),
                                same.apply(constat.phrase())))
                        .toList(),
                garderJusquAu);
    }

    /** @return {@code values} without the missing ones */
    public static SortedMap<String, String> present(Map<String, @Nullable String> values) {
        SortedMap<String, String> present = new TreeMap<>();
        values.forEach((column, value) -> {
            if (value != null) {
                present.put(column, Objects.requireNonNull(value));
            }
        });
        return present;
    }
}
