package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.util.List;
import java.util.stream.Stream;

/**
 * What drawings in time order share: a slot a mark, names below (the second line of a name, its year, only where it
 * changes), and a label at every mark: level where the widest has room in its slot, upright else.
 */
final class Columns {
    static final double HEIGHT = 74;

    private static final double NAMES = 24;
    private static final double GAP = 3;

    private final List<Mark> marks;
    private final Range range;
    private final double size;
    private final boolean upright;
    private final double top;
    private final double slot;

    Columns(List<Mark> marks, Range range) {
        this.marks = marks;
        this.range = range;
        this.slot = (double) Theme.WIDTH / Math.max(1, marks.size());
        double widest = widest(marks.stream().map(Mark::label), 1);
        this.upright = widest * 5.6 > slot - 1;
        this.size = upright ? 6.5 : Math.min(Theme.LABEL, (slot - 1) / Math.max(widest, 0.1));
        this.top = (upright ? Math.min(110, widest * size) : size) + 2 * GAP;
    }

    Sketch sheet() {
        return new Sketch(Theme.WIDTH, top + HEIGHT + NAMES);
    }

    double slot() {
        return slot;
    }

    double middle(int index) {
        return slot * (index + 0.5);
    }

    double y(double value) {
        return top + HEIGHT * (1 - range.share(value));
    }

    /** The label of a mark, above the point given. */
    void label(Sketch sketch, int index, double y) {
        Mark mark = marks.get(index);
        String colour = mark.value() == null ? Theme.DISCREET : Theme.INK;

        if (upright) {
            sketch.upright(middle(index) + size * 0.36, y - GAP, size, colour, mark.strong(), mark.label());
        } else {
            sketch.written(middle(index), y - GAP, Anchor.MIDDLE, size, colour, mark.strong(), mark.label());
        }
    }

    void names(Sketch sketch) {
        double room = slot - 1;
        double width =
                widest(marks.stream().flatMap(mark -> Stream.of(mark.name().split("[\\s\u00a0\u202f]+", 2))), 1);
        double fitted = Math.max(4.8, Math.min(Theme.LABEL, room / Math.max(width, 0.1)));
        String before = "";

        for (int i = 0; i < marks.size(); i++) {
            String[] parts = marks.get(i).name().split("[\\s\u00a0\u202f]+", 2);
            double y = top + HEIGHT + 9;
            sketch.text(middle(i), y, Anchor.MIDDLE, fitted, Theme.INK, parts[0]);

            if (parts.length > 1 && !parts[1].equals(before)) {
                sketch.text(middle(i), y + 9, Anchor.MIDDLE, fitted, Theme.INK, parts[1]);
                before = parts[1];
            }
        }

        sketch.line(0, y(0), Theme.WIDTH, y(0), Theme.DISCREET, 0.7);
    }

    private static double widest(Stream<String> texts, double size) {
        return texts.mapToDouble(text -> PrintedFont.BOLD.width(text, size))
                .max()
                .orElse(0);
    }
}
