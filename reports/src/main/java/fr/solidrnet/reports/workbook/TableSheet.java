package fr.solidrnet.reports.workbook;

import java.util.List;

/**
 * A sheet that is one table: its header is the first row.
 *
 * @param sheet name that readers see
 * @param table name that formulas use
 * @param fixed columns that stay in sight when the sheet scrolls
 */
record TableSheet(String sheet, String table, int fixed, List<Column<?>> columns, List<List<Cell>> rows) {
    /** @param rows what each row of the table tells of, in order */
    static <T> TableSheet of(String sheet, String table, int fixed, List<Column<T>> columns, List<T> rows) {
        return new TableSheet(
                sheet,
                table,
                fixed,
                List.copyOf(columns),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.cell().apply(row))
                                .toList())
                        .toList());
    }

    /** Where the column with this title stands; -1 where the table has none. */
    int column(String title) {
        return columns.stream().map(Column::title).toList().indexOf(title);
    }
}
