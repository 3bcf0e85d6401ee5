package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.pdf.drawing.PrintedFont;
import fr.solidrnet.reports.pdf.drawing.Theme;
import fr.solidrnet.reports.pdf.drawing.Wrapped;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide each column of a table is, and in which size its cells are set: the width is shared by the columns' weights,
 * except that no column is narrower than its widest word or number; where that does not fit, the size goes down.
 *
 * @param widths whole points, that sum up to the page's
 * @param size of the cells
 */
record ColumnWidths(List<Integer> widths, double size) {
    /** Between a cell's text and the next column. */
    static final int GAP = 6;

    private static final double SMALLEST = 5;
    private static final double STEP = 0.25;

    static ColumnWidths of(Table table) {
        List<Double> words = widestWords(table);
        double size = Theme.CELL;

        while (size > SMALLEST && total(words, size) > Theme.WIDTH) {
            size -= STEP;
        }

        return new ColumnWidths(shared(table.columns(), words, size), size);
    }

    /** The widest word of each column in size 1. */
    private static List<Double> widestWords(Table table) {
        List<Double> widest = new ArrayList<>();

        for (int i = 0; i < table.columns().size(); i++) {
            double width = Wrapped.widestWord(table.columns().get(i).title(), PrintedFont.BOLD, 1);

            for (Table.Row row : table.rows()) {
                PrintedFont font = row.total() ? PrintedFont.BOLD : PrintedFont.REGULAR;
                width = Math.max(width, Wrapped.widestWord(row.cells().get(i).text(), font, 1));
            }

            widest.add(width);
        }

        return widest;
    }

    private static double total(List<Double> words, double size) {
        return words.stream().mapToDouble(word -> least(word, size)).sum();
    }

    private static double least(double word, double size) {
        return Math.ceil(word * size) + 1 + GAP;
    }

    /** What is over after the least widths is shared by weight; what rounding leaves goes to the first column. */
    private static List<Integer> shared(List<Table.Column> columns, List<Double> words, double size) {
        double total = total(words, size);
        double shrink = Math.min(1, Theme.WIDTH / total);
        double over = Math.max(0, Theme.WIDTH - total);
        double weights = columns.stream().mapToDouble(Table.Column::weight).sum();
        List<Integer> widths = new ArrayList<>();

        for (int i = 0; i < columns.size(); i++) {
            double least = least(words.get(i), size) * shrink;
            widths.add((int) (least + over * columns.get(i).weight() / weights));
        }

        int rest = Theme.WIDTH - widths.stream().mapToInt(width -> width).sum();
        widths.set(0, widths.get(0) + rest);
        return widths;
    }
}
