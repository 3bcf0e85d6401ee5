package fr.solidrnet.reports.page;

import java.util.List;

/**
 * A table of plain rows; it may run over pages. The first cell of a row is its header.
 *
 * @param title a sentence that says what the table holds, printed above it
 * @param columns two at least; the first heads the rows
 * @param rows each with as many cells as there are columns; none at all is said in words in the table's place
 * @param note printed below: source, what « n. d. » means; empty for none
 */
public record Table(String title, List<Column> columns, List<Row> rows, String note) implements Tabular {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();

        if (width < 2 || rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("A table of " + width + " columns with rows that do not fit: " + title);
        }
    }

    @Override
    public Table table() {
        return this;
    }

    /**
     * @param title with its unit
     * @param number whether cells are set to the right
     * @param weight share of the width, against the other columns; at least 1
     */
    public record Column(String title, boolean number, int weight) {}

    /** @param total whether the row sums the others up, and is set apart from them */
    public record Row(List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
