package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Axis;
import fr.solidrnet.reports.page.Drawing.Interval;
import fr.solidrnet.reports.page.Drawing.Intervals;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.util.List;
import java.util.stream.Stream;

/** An interval a row, from low to high, with a tick at each end and a point in its middle. */
final class IntervalLines {
    private static final double TICK = 4;
    private static final double TITLE = 12;
    private static final double SIZE = 7.5;

    private IntervalLines() {}

    static Sketch of(Intervals drawing) {
        List<Rows> rows = drawing.axes().stream().map(IntervalLines::rows).toList();
        double height = rows.stream().mapToDouble(axis -> axis.height() + TITLE).sum();
        Sketch sketch = new Sketch(Theme.WIDTH, height);
        double top = 0;

        for (int i = 0; i < rows.size(); i++) {
            Axis axis = drawing.axes().get(i);
            sketch.from(top).text(0, SIZE, Anchor.START, SIZE, Theme.DISCREET, axis.title());
            draw(sketch.from(top + TITLE), rows.get(i), axis.intervals());
            top += TITLE + rows.get(i).height();
        }

        return sketch;
    }

    private static Rows rows(Axis axis) {
        return new Rows(
                axis.intervals().stream().map(Interval::name).toList(),
                axis.intervals().stream().map(Interval::label).toList(),
                14,
                Theme.WIDTH);
    }

    private static void draw(Sketch sketch, Rows rows, List<Interval> intervals) {
        Range range = Range.of(intervals.stream().flatMap(each -> Stream.of(each.low(), each.middle(), each.high())));
        double zero = x(rows, range, 0);
        sketch.line(zero, 0, zero, rows.top(intervals.size()), Theme.DISCREET, 0.7);

        for (int i = 0; i < intervals.size(); i++) {
            Interval interval = intervals.get(i);
            rows.name(sketch, i, true);
            boolean known = interval.low() != null && interval.middle() != null && interval.high() != null;

            if (interval.low() != null && interval.middle() != null && interval.high() != null) {
                double y = rows.middle(i);
                draw(sketch, y, x(rows, range, interval.low()), x(rows, range, interval.high()));
                sketch.dot(x(rows, range, interval.middle()), y, 3.4, Theme.STRONG);
            }

            rows.label(sketch, i, rows.right(), false, known, interval.label());
        }
    }

    private static void draw(Sketch sketch, double y, double low, double high) {
        sketch.line(low, y, high, y, Theme.SOFT, 3);
        sketch.line(low, y - TICK, low, y + TICK, Theme.INK, 1);
        sketch.line(high, y - TICK, high, y + TICK, Theme.INK, 1);
    }

    private static double x(Rows rows, Range range, double value) {
        return rows.left() + range.share(value) * rows.width();
    }
}
