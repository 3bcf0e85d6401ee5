package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.HeaderFold;
import java.util.List;
import java.util.Set;

/**
 * Rows that are no data. A row is given up as a total only where it could not be loaded anyway, because a column that
 * every row fills is blank: a donor called « Total » is never lost.
 */
final class SkippedRows {
    private static final Set<String> TOTALS =
            Set.of("total", "totaux", "total general", "totaux generaux", "grand total", "sous total", "sous totaux");
    private static final Set<String> MISSING = Set.of("", "-", "/", "N/A", "NC", "????");

    private SkippedRows() {}

    static boolean total(RawRow row, List<Integer> required) {
        String first = HeaderFold.fold(firstCell(row));
        boolean says = TOTALS.contains(first);

        if (!says && !first.startsWith("total ") && !first.startsWith("sous total ")) {
            return false;
        }

        boolean incomplete = required.stream()
                .anyMatch(position -> MISSING.contains(row.cell(position).strip()));
        return incomplete || says && required.size() < 2;
    }

    /** Whether the row, the first below the header, shows how to fill the file in. */
    static boolean example(RawRow row, List<Integer> keys) {
        String first = HeaderFold.fold(firstCell(row));
        return first.equals("ex")
                || first.startsWith("ex ")
                || saysExample(first)
                || keys.stream().anyMatch(key -> saysExample(HeaderFold.fold(row.cell(key))));
    }

    private static boolean saysExample(String folded) {
        return folded.matches("(par )?exemples?\\b.*");
    }

    private static String firstCell(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }
}
