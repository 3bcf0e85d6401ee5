package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.pdf.drawing.PrintedFont;
import fr.solidrnet.reports.pdf.drawing.Theme;
import fr.solidrnet.reports.pdf.drawing.Wrapped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How wide each column of a table is, and in which size its cells are set: no column is narrower than its widest word or
 * number, and what is over goes first to the columns that save the most lines, then to all by their weights. Where even
 * the words do not fit, the size goes down.
 *
 * @param widths whole points, that sum up to the room given
 * @param size of the cells
 */
record ColumnWidths(List<Integer> widths, double size) {
    /** Between a cell's text and the next column. */
    static final int GAP = 6;

    private static final double SMALLEST = 5;
    private static final double STEP = 0.25;

    /** @param room in points */
    static ColumnWidths of(Table table, int room) {
        List<Double> words = widestWords(table);
        double size = Theme.CELL;

        while (size > SMALLEST && total(words, size) > room) {
            size -= STEP;
        }

        return new ColumnWidths(shared(table, words, size, room), size);
    }

    /** Whether the table stands in the room in the size that tables have, no word broken. */
    static boolean fits(Table table, int room) {
        return total(widestWords(table), Theme.CELL) <= room;
    }

    /** The widest word of each column in size 1. */
    private static List<Double> widestWords(Table table) {
        List<Double> widest = new ArrayList<>();

        for (int i = 0; i < table.columns().size(); i++) {
            double width = Wrapped.widestWord(table.columns().get(i).title(), PrintedFont.BOLD, 1);

            for (Table.Row row : table.rows()) {
                width = Math.max(width, Wrapped.widestWord(row.cells().get(i).text(), font(row), 1));
            }

            widest.add(width);
        }

        return widest;
    }

    static PrintedFont font(Table.Row row) {
        return row.total() ? PrintedFont.BOLD : PrintedFont.REGULAR;
    }

    private static double total(List<Double> words, double size) {
        return words.stream().mapToDouble(word -> least(word, size)).sum();
    }

    private static double least(double word, double size) {
        return Math.ceil(word * size) + 1 + GAP;
    }

    /** What rounding leaves goes to the first column. */
    private static List<Integer> shared(Table table, List<Double> words, double size, int room) {
        double shrink = Math.min(1, room / total(words, size));
        List<Integer> widths = new ArrayList<>();
        words.forEach(word -> widths.add((int) (least(word, size) * shrink)));
        int over = LineCounts.of(table, size).save(widths, room - sum(widths));
        double weights =
                table.columns().stream().mapToDouble(Table.Column::weight).sum();

        for (int i = 0; i < widths.size(); i++) {
            int more = (int) (over * table.columns().get(i).weight() / weights);
            widths.set(i, widths.get(i) + more);
        }

        widths.set(0, widths.get(0) + room - sum(widths));
        return Collections.unmodifiableList(widths);
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(width -> width).sum();
    }
}
