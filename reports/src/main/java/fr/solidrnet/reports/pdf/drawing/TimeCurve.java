package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.page.Drawing.Curve;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line with a point a mark, broken where a mark is missing; the target is a dashed line, named above. */
final class TimeCurve {
    /** Height of the line above the curve that says what the dashes are. */
    private static final double KEY = 12;

    private TimeCurve() {}

    static Sketch of(Curve curve) {
        List<Mark> marks = curve.marks();
        Range range = Range.of(Stream.concat(marks.stream(), target(curve)).map(Mark::value));
        Columns columns = new Columns(marks, range, target(curve).count() * KEY);
        Sketch sketch = columns.sheet();
        target(curve).forEach(target -> drawTarget(sketch, columns, target));

        for (int i = 0; i < marks.size(); i++) {
            join(
                    sketch,
                    columns,
                    i,
                    i == 0 ? null : marks.get(i - 1).value(),
                    marks.get(i).value());
            drawPoint(sketch, columns, i, marks.get(i));
        }

        columns.names(sketch);
        return sketch;
    }

    private static Stream<Mark> target(Curve curve) {
        return Stream.ofNullable(curve.target()).filter(target -> target.value() != null);
    }

    private static void drawTarget(Sketch sketch, Columns columns, Mark target) {
        double y = columns.y(target.value() == null ? 0 : target.value());
        sketch.dashes(0, y, Theme.WIDTH, y, Theme.INK, 0.9);
        sketch.dashes(0, KEY / 2, 24, KEY / 2, Theme.INK, 0.9);
        String words = FrenchFormats.prose(target.name() + " : ") + target.label();
        double size = Math.min(7.5, (Theme.WIDTH - 28) / PrintedFont.BOLD.width(words, 1));
        sketch.bold(28, KEY / 2 + 2.6, Anchor.START, size, Theme.INK, words);
    }

    private static void join(Sketch sketch, Columns columns, int i, @Nullable Double before, @Nullable Double value) {
        if (before != null && value != null) {
            sketch.line(columns.middle(i - 1), columns.y(before), columns.middle(i), columns.y(value), Theme.SOFT, 1.6);
        }
    }

    private static void drawPoint(Sketch sketch, Columns columns, int i, Mark mark) {
        double y = columns.y(mark.value() == null ? 0 : mark.value());

        if (mark.value() != null) {
            sketch.dot(columns.middle(i), y, mark.strong() ? 3 : 2, Theme.STRONG);
        }

        columns.label(sketch, i, y - 2);
    }
}
