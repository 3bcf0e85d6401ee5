package fr.solidrnet.ingestion.reading;

import fr.solidrnet.warehouse.contract.HeaderNames;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows that are no data. A row is given up as a total only where it could not be loaded anyway, because a column that
 * every row fills is blank: a donor called « Total » is never lost.
 */
final class SkippedRows {
    private static final Set<String> TOTALS =
            Set.of("total", "totaux", "total_general", "totaux_generaux", "grand_total", "sous_total", "sous_totaux");
    private static final Set<String> MISSING = Set.of("", "-", "/", "N/A", "NC", "????");
    private static final Pattern EXAMPLE = Pattern.compile("(par_)?exemples?(_.*)?");

    private SkippedRows() {}

    /** @param motif place of the column that withdraws rows, -1 where there is none */
    static boolean total(RawRow row, List<Integer> required, int motif) {
        String cell = firstCell(row);

        if (!mayBeTotal(cell) || withdraws(row, motif)) {
            return false;
        }

        String folded = HeaderNames.fold(cell);
        boolean whole = TOTALS.contains(folded);

        if (!whole && !folded.startsWith("total_") && !folded.startsWith("sous_total_")) {
            return false;
        }

        boolean incomplete = required.stream()
                .anyMatch(position -> MISSING.contains(row.cell(position).strip()));
        return incomplete || whole && required.size() < 2;
    }

    /** Whether the row, the first below the header, shows how to fill the file in. */
    static boolean example(RawRow row, List<Integer> keys) {
        String first = HeaderNames.fold(firstCell(row));
        return first.equals("ex")
                || EXAMPLE.matcher(first).matches()
                || keys.stream().anyMatch(key -> EXAMPLE.matcher(HeaderNames.fold(row.cell(key)))
                        .matches());
    }

    /** Whether the row withdraws its key: it fills little else in. */
    static boolean withdraws(RawRow row, int motif) {
        return row.cell(motif).strip().equalsIgnoreCase("annuler");
    }

    /** Cheap, because every row of every file is asked. */
    private static boolean mayBeTotal(String cell) {
        return !cell.isEmpty() && "tTsSgG«\"".indexOf(cell.charAt(0)) >= 0;
    }

    private static String firstCell(RawRow row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return cell.strip();
            }
        }

        return "";
    }
}
