package fr.solidrnet.ingestion.quarantine;

import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.SharedValues;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row kept aside whole, in clear, as one line of JSON.
 *
 * @param empreinte SHA-256 of the file's bytes
 * @param estampillee whether the source dates its rows
 * @param fichierEntier whether the whole file waits, and not this row alone
 * @param cellules the cells as read
 * @param valeurs the same by column of the table, in the order of their names, as its format maps them; missing ones
 *     left out
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
        Map<String, String> valeurs,
        List<Constat> constats,
        LocalDate garderJusquAu)
        implements Serializable {
    private static final String FORGOTTEN = "Ligne d’une personne effacée : son contenu n’est plus là.";

    public QuarantineRow {
        valeurs = TextsByColumn.of(valeurs);
    }

    /** A finding of the row. */
    public record Constat(String colonne, String code, String phrase) implements Serializable {
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

    /** An equal row, which holds what others hold too. */
    public QuarantineRow sharing(SharedValues values) {
        List<@Nullable String> cells = new ArrayList<>(cellules.size());
        cellules.forEach(cell -> cells.add(cell == null ? null : values.of(cell)));
        return new QuarantineRow(
                values.of(livraison),
                values.of(dateLivraison),
                values.of(fichier),
                values.of(table),
                values.of(empreinte),
                values.of(format),
                estampillee,
                fichierEntier,
                ligne,
                surplus,
                cells,
                TextsByColumn.of(valeurs).sharing(values),
                values.of(constats),
                values.of(garderJusquAu));
    }

    /** @return {@code values} without the missing ones */
    public static Map<String, String> present(Map<String, @Nullable String> values) {
        Map<String, String> present = new TreeMap<>();
        values.forEach((column, value) -> {
            if (value != null) {
                present.put(column, Objects.requireNonNull(value));
            }
        });
        return TextsByColumn.of(present);
    }
}
