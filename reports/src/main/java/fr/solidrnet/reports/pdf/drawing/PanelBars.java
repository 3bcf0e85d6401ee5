package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Drawing.Panel;
import fr.solidrnet.reports.page.Drawing.Panels;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Small charts three to a row on one scale: the name above, the labels of strong marks, the first and last month below. */
final class PanelBars {
    private static final int ACROSS = 3;
    private static final double GUTTER = 18;
    private static final double WIDTH = (Theme.WIDTH - (ACROSS - 1) * GUTTER) / ACROSS;
    private static final double HEIGHT = 34;
    private static final double SIZE = 7.5;
    private static final double LEADING = 9;
    private static final double LABELS = 2 * LEADING;
    private static final double MONTHS = 16;

    private PanelBars() {}

    static Sketch of(Panels panels) {
        List<Panel> all = panels.panels();
        Range range =
                Range.of(all.stream().flatMap(panel -> panel.marks().stream()).map(Mark::value));
        List<Double> tops = tops(all);
        Sketch sketch = new Sketch(Theme.WIDTH, tops.get(tops.size() - 1));

        for (int i = 0; i < all.size(); i++) {
            int row = i / ACROSS;
            draw(sketch, all.get(i), range, i % ACROSS * (WIDTH + GUTTER), tops.get(row), tops.get(row + 1) - MONTHS);
        }

        return sketch;
    }

    /** Where each row begins, and the end of the last. */
    private static List<Double> tops(List<Panel> all) {
        List<Double> tops = new ArrayList<>(List.of(0.0));

        for (int from = 0; from < all.size(); from += ACROSS) {
            int lines = all.subList(from, Math.min(all.size(), from + ACROSS)).stream()
                    .mapToInt(panel -> name(panel).size())
                    .max()
                    .orElse(1);
            tops.add(tops.get(tops.size() - 1) + lines * LEADING + LABELS + HEIGHT + MONTHS);
        }

        return tops;
    }

    private static List<String> name(Panel panel) {
        return Wrapped.lines(panel.name(), PrintedFont.BOLD, SIZE, WIDTH);
    }

    private static void draw(Sketch sketch, Panel panel, Range range, double left, double top, double bottom) {
        double y = top + SIZE;

        for (String line : name(panel)) {
            sketch.bold(left, y, Anchor.START, SIZE, Theme.INK, line);
            y += LEADING;
        }

        double zero = bottom - range.share(0) * HEIGHT;
        sketch.line(left, zero, left + WIDTH, zero, Theme.DISCREET, 0.7);

        if (panel.marks().stream().map(Mark::value).allMatch(Objects::isNull)) {
            sketch.text(left, bottom - 4, Anchor.START, SIZE, Theme.DISCREET, FrenchFormats.MISSING);
        } else {
            bars(sketch, panel.marks(), range, left, bottom);
            ends(sketch, panel.marks(), left, bottom + LEADING);
        }
    }

    private static void bars(Sketch sketch, List<Mark> marks, Range range, double left, double bottom) {
        double slot = WIDTH / marks.size();
        double zero = bottom - range.share(0) * HEIGHT;
        List<Rectangle2D> labels = new ArrayList<>();

        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);

            if (mark.value() != null) {
                double end = bottom - range.share(mark.value()) * HEIGHT;
                double x = left + slot * (i + 0.14);
                String fill = mark.strong() ? Theme.STRONG : Theme.SOFT;
                sketch.bar(x, Math.min(zero, end), slot * 0.72, Math.abs(end - zero), fill);

                if (mark.strong()) {
                    label(sketch, mark.label(), left, left + slot * (i + 0.5), Math.min(zero, end) - 3, labels);
                }
            }
        }
    }

    /** Above its bar and within the panel; above the label it would run into. */
    private static void label(Sketch sketch, String label, double left, double x, double y, List<Rectangle2D> drawn) {
        double size = Math.min(SIZE, WIDTH / PrintedFont.BOLD.width(label, 1));
        double width = PrintedFont.BOLD.width(label, size);
        double start = Math.max(left, Math.min(x - width / 2, left + WIDTH - width));
        double base = y;

        for (Rectangle2D other : drawn) {
            if (other.intersects(start - 2, base - size, width + 4, size)) {
                base = other.getMinY() - 1;
            }
        }

        drawn.add(new Rectangle2D.Double(start, base - size, width, size));
        sketch.bold(start, base, Anchor.START, size, Theme.INK, label);
    }

    private static void ends(Sketch sketch, List<Mark> marks, double left, double y) {
        sketch.text(left, y, Anchor.START, SIZE, Theme.DISCREET, marks.get(0).name());

        if (marks.size() > 1) {
            String last = marks.get(marks.size() - 1).name();
            sketch.text(left + WIDTH, y, Anchor.END, SIZE, Theme.DISCREET, last);
        }
    }
}
