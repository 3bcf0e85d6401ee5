package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.page.Drawing.Gauge;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.util.stream.Stream;

/** A lying bar filled as far as the target is reached, the target a line across it; both carry their names. */
final class TargetGauge {
    private static final double TOP = 13;
    private static final double THICKNESS = 13;
    private static final double SIZE = 7.5;

    private TargetGauge() {}

    static Sketch of(Gauge gauge) {
        Mark reached = gauge.reached();
        Mark target = gauge.target();
        Range range = Range.of(Stream.of(reached, target).map(Mark::value));
        Sketch sketch = new Sketch(Theme.WIDTH, TOP + THICKNESS + 14);
        double room = Theme.WIDTH - 2.0;
        sketch.bar(0, TOP, room, THICKNESS, Theme.GROUND);
        double end = range.share(reached.value() == null ? 0 : reached.value()) * room;
        sketch.bar(0, TOP, end, THICKNESS, Theme.STRONG);
        name(sketch, end, TOP - 4, reached);

        if (target.value() != null) {
            double x = range.share(target.value()) * room;
            sketch.line(x, TOP - 2, x, TOP + THICKNESS + 3, Theme.INK, 1.6);
            name(sketch, x, TOP + THICKNESS + 10, target);
        }

        return sketch;
    }

    /** The name and label at a point, kept within the page. */
    private static void name(Sketch sketch, double x, double y, Mark mark) {
        String text = FrenchFormats.prose(mark.name() + " : ") + mark.label();
        double size = Math.min(SIZE, Theme.WIDTH / PrintedFont.BOLD.width(text, 1));
        double width = PrintedFont.BOLD.width(text, size);
        double left = Math.max(0, Math.min(x - width / 2, Theme.WIDTH - width));
        sketch.bold(left, y, Anchor.START, size, Theme.INK, text);
    }
}
