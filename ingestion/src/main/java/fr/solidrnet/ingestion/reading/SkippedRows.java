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

    static boolean total(RawRow row, List<Integer> required) {
        String cell = firstCell(row);

        if (!mayBeTotal(cell)) {
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
