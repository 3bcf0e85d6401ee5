package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.IgnoredRows;
import fr.solidrnet.warehouse.contract.HeaderNames;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * Cells that tell a row to be no data of the programme, in one file.
 *
 * @param position of the cell in a row
 * @param folded what it holds there, folded
 * @param reason what such rows are, in French
 */
record IgnoredCells(int position, HashSet<String> folded, String reason) implements Serializable {
    /** Those of a header; columns that it lacks tell nothing. */
    static List<IgnoredCells> of(HeaderMatch header) {
        return header.format().ignored().stream()
                .filter(rows -> header.has(rows.column()))
                .map(rows -> of(header, rows))
                .toList();
    }

    private static IgnoredCells of(HeaderMatch header, IgnoredRows rows) {
        return new IgnoredCells(header.position(rows.column()), new HashSet<>(rows.folded()), rows.reason());
    }

    /** What follows in brackets says more of the same: « À domicile (79000 Niort) ». */
    boolean isIn(RawRow row) {
        String cell = row.cell(position);
        int bracket = cell.indexOf('(');
        return folded.contains(HeaderNames.fold(cell))
                || bracket > 0 && folded.contains(HeaderNames.fold(cell.substring(0, bracket)));
    }
}
