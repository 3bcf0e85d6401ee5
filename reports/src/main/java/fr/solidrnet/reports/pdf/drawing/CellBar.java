package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.BarTable.Bar;
import net.sf.jasperreports.renderers.Renderable;

/** The bar of a table's row, on the scale of all its rows. */
public final class CellBar {
    private static final double HEIGHT = 8;

    private CellBar() {}

    /** @param width that the longest bar takes, in points */
    public static Renderable of(BarTable table, Bar bar, double width) {
        Range range = Range.of(table.bars().stream().map(Bar::value));
        double zero = range.share(0) * width;
        Sketch sketch = new Sketch(width, HEIGHT).line(zero, 0, zero, HEIGHT, Theme.DISCREET, 0.7);

        if (bar.value() != null) {
            double end = range.share(bar.value()) * width;
            String fill = bar.strong() ? Theme.STRONG : Theme.SOFT;
            sketch.bar(Math.min(zero, end), 0, Math.abs(end - zero), HEIGHT, fill);
        }

        return sketch;
    }
}
