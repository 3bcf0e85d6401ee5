package fr.solidrnet.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sheet that is one table: its header is the first row.
 *
 * @param sheet name that readers see
 * @param table name that formulas use
 * @param fixed columns that stay in sight when the sheet scrolls
 * @param compared rows whose numbers bars compare
 */
record TableSheet(
        String sheet, String table, int fixed, List<Column<?>> columns, List<List<Cell>> rows, List<Run> compared) {
    /** Rows that follow each other, from 0. */
    record Run(int first, int last) {}

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
                        .toList(),
                List.of());
    }

    /** The same, with bars that compare the rows of one group, never those of two; a group of its own has none. */
    <T> TableSheet compared(List<T> rows, Function<T, Object> group) {
        List<Run> runs = new ArrayList<>();

        for (int first = 0, next; first < rows.size(); first = next) {
            next = first + 1;

            while (next < rows.size() && group.apply(rows.get(next)).equals(group.apply(rows.get(first)))) {
                next++;
            }

            if (next - first > 1) {
                runs.add(new Run(first, next - 1));
            }
        }

        return new TableSheet(sheet, table, fixed, columns, this.rows, runs);
    }

    /** Where the column with this title stands; -1 where the table has none. */
    int column(String title) {
        return columns.stream().map(Column::title).toList().indexOf(title);
    }
}
