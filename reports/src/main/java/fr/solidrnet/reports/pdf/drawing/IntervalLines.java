package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Interval;
import fr.solidrnet.reports.page.Drawing.Intervals;
import java.util.List;
import java.util.stream.Stream;

/** An interval a row, from low to high, with a tick at each end and a point in its middle. */
final class IntervalLines {
    private static final double TICK = 4;

    private IntervalLines() {}

    static Sketch of(Intervals drawing) {
        List<Interval> intervals = drawing.intervals();
        Rows rows = new Rows(
                intervals.stream().map(Interval::name).toList(),
                intervals.stream().map(Interval::label).toList(),
                14);
        Range range = Range.of(intervals.stream().flatMap(each -> Stream.of(each.low(), each.middle(), each.high())));
        double zero = x(rows, range, 0);
        Sketch sketch = rows.sheet().line(zero, 0, zero, rows.top(intervals.size()), Theme.DISCREET, 0.7);

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

        return sketch;
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
