package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Funnel;
import fr.solidrnet.reports.page.Drawing.Mark;
import java.awt.geom.Path2D;
import java.util.List;

/** Steps as bars around one middle line, joined by what is lost between them. */
final class FunnelSteps {
    private static final double THICKNESS = 17;
    private static final double THINNEST = 1.5;

    private FunnelSteps() {}

    static Sketch of(Funnel funnel, double room) {
        List<Mark> steps = funnel.steps();
        Rows rows = new Rows(
                steps.stream().map(Mark::name).toList(),
                steps.stream().map(Mark::label).toList(),
                THICKNESS + 8,
                room);
        Range range = Range.of(steps.stream().map(Mark::value));
        Sketch sketch = rows.sheet();

        for (int i = 0; i < steps.size(); i++) {
            Mark step = steps.get(i);
            double width = width(range, rows, step);
            double x = rows.left() + (rows.width() - width) / 2;

            if (i > 0) {
                sketch.shape(join(rows, i, width(range, rows, steps.get(i - 1)), width), Theme.GROUND);
            }

            sketch.bar(x, rows.middle(i) - THICKNESS / 2, width, THICKNESS, step.strong() ? Theme.STRONG : Theme.SOFT);
            rows.name(sketch, i, step.strong());
            rows.label(sketch, i, rows.right(), step.strong(), step.value() != null, step.label());
        }

        return sketch;
    }

    private static double width(Range range, Rows rows, Mark step) {
        return step.value() == null ? 0 : Math.max(THINNEST, range.share(Math.max(0, step.value())) * rows.width());
    }

    private static Path2D join(Rows rows, int row, double above, double below) {
        double middle = rows.left() + rows.width() / 2;
        double top = rows.middle(row - 1) + THICKNESS / 2;
        double bottom = rows.middle(row) - THICKNESS / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(middle - above / 2, top);
        path.lineTo(middle + above / 2, top);
        path.lineTo(middle + below / 2, bottom);
        path.lineTo(middle - below / 2, bottom);
        path.closePath();
        return path;
    }
}
