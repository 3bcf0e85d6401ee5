package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.util.Objects;
import java.util.stream.Stream;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/** The drawer of each kind of drawing. */
public final class Drawings {
    private Drawings() {}

    /**
     * A drawing without a single value says so in a line.
     *
     * @param width room for a funnel, which may stand beside its numbers; the others take the page's
     * @param contours of the EPCI; tiles stand for them where there are none
     */
    public static Renderable draw(Drawing drawing, double width, @Nullable Contours contours) {
        if (values(drawing).allMatch(Objects::isNull)) {
            Sketch line = new Sketch(width, 16);
            return line.text(0, 11, Anchor.START, Theme.TEXT, Theme.INK, "Aucune valeur à montrer.");
        }

        return drawn(drawing, width, contours);
    }

    private static Sketch drawn(Drawing drawing, double width, @Nullable Contours contours) {
        if (drawing instanceof Drawing.Months months) {
            return MonthBars.of(months);
        } else if (drawing instanceof Drawing.Panels panels) {
            return PanelBars.of(panels);
        } else if (drawing instanceof Drawing.Funnel funnel) {
            return FunnelSteps.of(funnel, width);
        } else if (drawing instanceof Drawing.Gauge gauge) {
            return TargetGauge.of(gauge);
        } else if (drawing instanceof Drawing.Intervals intervals) {
            return IntervalLines.of(intervals);
        }

        Drawing.Territory territory = (Drawing.Territory) drawing;
        return contours == null ? TileMap.of(territory) : ContourMap.of(territory, contours);
    }

    private static Stream<@Nullable Double> values(Drawing drawing) {
        if (drawing instanceof Drawing.Months months) {
            return months.marks().stream().map(Mark::value);
        } else if (drawing instanceof Drawing.Panels panels) {
            return panels.panels().stream()
                    .flatMap(panel -> panel.marks().stream())
                    .map(Mark::value);
        } else if (drawing instanceof Drawing.Funnel funnel) {
            return funnel.steps().stream().map(Mark::value);
        } else if (drawing instanceof Drawing.Gauge gauge) {
            return Stream.of(gauge.reached(), gauge.target()).map(Mark::value);
        } else if (drawing instanceof Drawing.Intervals intervals) {
            return intervals.axes().stream()
                    .flatMap(axis -> axis.intervals().stream())
                    .map(Drawing.Interval::middle);
        }

        return ((Drawing.Territory) drawing)
                .places().stream().map(place -> place.mark().value());
    }
}
