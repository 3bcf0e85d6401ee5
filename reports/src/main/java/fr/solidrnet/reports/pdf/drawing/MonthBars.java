package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Drawing.Months;

/** Upright bars: dark where the sentence speaks of them, mid-grey else; a missing month is its label alone. */
final class MonthBars {
    private static final double SHARE = 0.72;

    private MonthBars() {}

    static Sketch of(Months months) {
        Columns columns =
                new Columns(months.marks(), Range.of(months.marks().stream().map(Mark::value)));
        Sketch sketch = columns.sheet();

        for (int i = 0; i < months.marks().size(); i++) {
            Mark mark = months.marks().get(i);
            double value = mark.value() == null ? 0 : mark.value();
            double top = Math.min(columns.y(value), columns.y(0));
            double width = Math.min(40, columns.slot() * SHARE);

            if (mark.value() != null) {
                double height = Math.abs(columns.y(0) - columns.y(value));
                sketch.bar(columns.middle(i) - width / 2, top, width, height, fill(mark));
            }

            columns.label(sketch, i, top);
        }

        columns.names(sketch);
        return sketch;
    }

    private static String fill(Mark mark) {
        return mark.strong() ? Theme.STRONG : Theme.SOFT;
    }
}
