package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/** The drawer of each kind of drawing. */
public final class Drawings {
    private Drawings() {}

    /** @param contours of the EPCI; tiles stand for them where there are none */
    public static Renderable draw(Drawing drawing, @Nullable Contours contours) {
        if (drawing instanceof Drawing.Months months) {
            return MonthBars.of(months);
        } else if (drawing instanceof Drawing.Curve curve) {
            return TimeCurve.of(curve);
        } else if (drawing instanceof Drawing.Bars bars) {
            return LyingBars.of(bars);
        } else if (drawing instanceof Drawing.Funnel funnel) {
            return FunnelSteps.of(funnel);
        } else if (drawing instanceof Drawing.Gauge gauge) {
            return TargetGauge.of(gauge);
        } else if (drawing instanceof Drawing.Intervals intervals) {
            return IntervalLines.of(intervals);
        }

        Drawing.Territory territory = (Drawing.Territory) drawing;
        return contours == null ? TileMap.of(territory) : ContourMap.of(territory, contours);
    }
}
