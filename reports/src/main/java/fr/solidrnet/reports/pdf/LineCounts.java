package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.pdf.drawing.PrintedFont;
import fr.solidrnet.reports.pdf.drawing.Wrapped;
import java.util.ArrayList;
import java.util.List;

/**
 * How many lines the rows of a table take, heads among them, for the widths that its columns have.
 *
 * @param rows of each row and each cell, the widths of its words in points, each with the space after it
 */
record LineCounts(List<List<double[]>> rows) {
    /** Widenings are tried in steps of so many points. */
    private static final int STEP = 4;

    static LineCounts of(Table table, double size) {
        List<List<double[]>> rows = new ArrayList<>();
        rows.add(table.columns().stream()
                .map(column -> Wrapped.words(column.title(), PrintedFont.BOLD, size))
                .toList());
        table.rows()
                .forEach(row -> rows.add(row.cells().stream()
                        .map(cell -> Wrapped.words(cell.text(), ColumnWidths.font(row), size))
                        .toList()));
        return new LineCounts(rows);
    }

    /**
     * Widens, as long as that saves lines, the column that saves most lines for each point.
     *
     * @param widths of the columns, changed here
     * @param over points to give
     * @return points that save nothing
     */
    int save(List<Integer> widths, int over) {
        int left = over;

        while (true) {
            int before = total(widths);
            double best = 0;
            int column = -1;
            int points = 0;

            for (int i = 0; i < widths.size(); i++) {
                for (int more = STEP; more <= left; more += STEP) {
                    double gain = (double) (before - total(widened(widths, i, more))) / more;

                    if (gain > best) {
                        best = gain;
                        column = i;
                        points = more;
                    }
                }
            }

            if (column < 0) {
                return left;
            }

            widths.set(column, widths.get(column) + points);
            left -= points;
        }
    }

    private static List<Integer> widened(List<Integer> widths, int column, int more) {
        List<Integer> wider = new ArrayList<>(widths);
        wider.set(column, wider.get(column) + more);
        return wider;
    }

    private int total(List<Integer> widths) {
        int total = 0;

        for (List<double[]> row : rows) {
            int most = 1;

            for (int i = 0; i < row.size(); i++) {
                most = Math.max(most, lines(row.get(i), widths.get(i) - ColumnWidths.GAP));
            }

            total += most;
        }

        return total;
    }

    private static int lines(double[] words, double room) {
        int lines = 1;
        double line = 0;

        for (double word : words) {
            if (line > 0 && line + word > room) {
                lines++;
                line = 0;
            }

            line += word;
        }

        return lines;
    }
}
