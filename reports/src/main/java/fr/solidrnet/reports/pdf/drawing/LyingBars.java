package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Bars;
import fr.solidrnet.reports.page.Drawing.Mark;
import java.util.List;

/** A bar a name, its label at its end. */
final class LyingBars {
    private static final double THICKNESS = 9;

    private LyingBars() {}

    static Sketch of(Bars bars) {
        List<Mark> marks = bars.marks();
        Rows rows = new Rows(
                marks.stream().map(Mark::name).toList(),
                marks.stream().map(Mark::label).toList(),
                THICKNESS);
        Range range = Range.of(marks.stream().map(Mark::value));
        double zero = rows.left() + range.share(0) * rows.width();
        Sketch sketch = rows.sheet();

        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double value = mark.value() == null ? 0 : mark.value();
            double end = rows.left() + range.share(value) * rows.width();
            String fill = mark.strong() ? Theme.STRONG : Theme.SOFT;
            sketch.bar(Math.min(zero, end), rows.middle(i) - THICKNESS / 2, Math.abs(end - zero), THICKNESS, fill);
            rows.name(sketch, i, mark.strong());
            rows.label(sketch, i, Math.max(zero, end), mark.strong(), mark.value() != null, mark.label());
        }

        return sketch.line(zero, 0, zero, rows.top(marks.size()), Theme.DISCREET, 0.7);
    }
}
