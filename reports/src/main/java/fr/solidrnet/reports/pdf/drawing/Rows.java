package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * What drawings with a name a row share: names on the left in as many lines as they need, what is drawn in the middle,
 * labels on the right of it with the room that the longest asks for.
 */
final class Rows {
    private static final double SIZE = 7.5;
    private static final double LEADING = 9;
    private static final double GAP = 5;

    private final List<List<String>> names = new ArrayList<>();
    private final double left;
    private final double right;
    private final double padding;
    private final double total;

    /**
     * @param thickness least height of what is drawn in a row
     * @param total width of all, in points
     */
    Rows(List<String> names, List<String> labels, double thickness, double total) {
        this.total = total;
        double widest = names.stream().mapToDouble(Rows::width).max().orElse(0);
        double room = Math.min(widest, total * 0.4);
        names.forEach(name -> this.names.add(Wrapped.lines(name, PrintedFont.BOLD, SIZE, room + 0.1)));
        left = room + GAP;
        double label = labels.stream().mapToDouble(Rows::width).max().orElse(0);
        right = total - Math.min(label, total * 0.45) - GAP;
        padding = Math.max(thickness - LEADING, 0) + 3;
    }

    double height() {
        return top(names.size()) + 2;
    }

    Sketch sheet() {
        return new Sketch(total, height());
    }

    double left() {
        return left;
    }

    double width() {
        return right - left;
    }

    double right() {
        return right;
    }

    double top(int row) {
        double top = 0;

        for (int i = 0; i < row; i++) {
            top += height(i);
        }

        return top;
    }

    double middle(int row) {
        return top(row) + height(row) / 2;
    }

    private double height(int row) {
        return names.get(row).size() * LEADING + padding;
    }

    void name(Sketch sketch, int row, boolean strong) {
        List<String> lines = names.get(row);
        double y = middle(row) - (lines.size() - 1) * LEADING / 2 + SIZE * 0.36;

        for (int i = 0; i < lines.size(); i++) {
            sketch.written(0, y + i * LEADING, Anchor.START, SIZE, Theme.INK, strong, lines.get(i));
        }
    }

    /** A label beside what was drawn up to {@code x}, in a smaller size where it is wider than the page has room. */
    void label(Sketch sketch, int row, double x, boolean strong, boolean known, String label) {
        double room = total - x - 4;
        double size = Math.min(SIZE, room / PrintedFont.BOLD.width(label, 1));
        String colour = known ? Theme.INK : Theme.DISCREET;
        sketch.written(x + 4, middle(row) + size * 0.36, Anchor.START, size, colour, strong, label);
    }

    private static double width(String text) {
        return PrintedFont.BOLD.width(text, SIZE);
    }
}
