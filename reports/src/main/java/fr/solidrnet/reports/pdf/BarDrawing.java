package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.MonthlyChart;
import fr.solidrnet.reports.model.MonthlyChart.Bar;
import java.time.YearMonth;
import java.util.List;

/**
 * Bars by month, with an axis, months and years below, and each value on its bar where the widest has room; else
 * only the compared months carry theirs, and the axis tells the rest. Dark and pale differ in black and white too.
 */
final class BarDrawing {
    private static final double WIDTH = 511;
    private static final double HEIGHT = 212;
    private static final double TOP = 14;
    private static final double BOTTOM = 26;
    private static final double SMALL = 6.4;

    private final List<Bar> bars;
    private final Scale scale;
    private final double left;
    private final double slot;
    private final Svg svg = new Svg(WIDTH, HEIGHT);

    private BarDrawing(List<Bar> bars) {
        this.bars = bars;
        this.scale = Scale.upTo(greatest(bars));
        this.left = width(label(scale.top())) + 6;
        this.slot = (WIDTH - left) / bars.size();
    }

    static Svg of(MonthlyChart chart) {
        BarDrawing drawing = new BarDrawing(chart.bars());
        drawing.axis();
        drawing.drawBars();
        drawing.years();
        return drawing.svg;
    }

    private void axis() {
        for (double tick : scale.ticks()) {
            svg.line(left, y(tick), WIDTH, y(tick), tick == 0 ? Svg.DARK : Svg.PALE, tick == 0 ? 0.8 : 0.5);
            svg.text(left - 4, y(tick) + SMALL * 0.36, "end", SMALL, label(tick));
        }
    }

    private void drawBars() {
        boolean all = bars.stream().allMatch(bar -> width(label(bar)) <= slot - 1);

        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = middle(i);
            draw(bar, middle);
            svg.text(middle, HEIGHT - BOTTOM + 9, "middle", 5.8, FrenchFormats.shortMonth(bar.month()));

            if (all || bar.compared()) {
                label(bar, middle);
            }
        }
    }

    private void draw(Bar bar, double middle) {
        if (bar.value() != null) {
            double top = y(bar.value());
            String colour = bar.compared() ? Svg.DARK : Svg.MIDDLE;
            svg.bar(middle - slot * 0.34, top, slot * 0.68, y(0) - top, colour);
        }
    }

    private void label(Bar bar, double middle) {
        double y = y(bar.value() == null ? 0 : bar.value()) - 3;
        double half = width(label(bar)) / 2;
        double x = Math.min(Math.max(middle, left + half), WIDTH - half);

        if (bar.compared()) {
            svg.bold(x, y, "middle", SMALL, label(bar));
        } else {
            svg.text(x, y, "middle", SMALL, label(bar));
        }
    }

    /** Each year once, under its first month shown, with a rule where it begins. */
    private void years() {
        for (int i = 0; i < bars.size(); i++) {
            YearMonth month = bars.get(i).month();

            if (i == 0 || month.getMonthValue() == 1) {
                double x = left + i * slot;
                svg.line(x, y(0), x, HEIGHT - 2, Svg.MIDDLE, 0.5);
                svg.bold(x + 3, HEIGHT - 6, "start", SMALL, Integer.toString(month.getYear()));
            }
        }
    }

    private double middle(int index) {
        return left + (index + 0.5) * slot;
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / scale.top());
    }

    private static double greatest(List<Bar> bars) {
        double greatest = 0;

        for (Bar bar : bars) {
            if (bar.value() != null) {
                greatest = Math.max(greatest, bar.value());
            }
        }

        return greatest;
    }

    private static String label(Bar bar) {
        return FrenchFormats.number(bar.value(), 0);
    }

    private static String label(double value) {
        return FrenchFormats.number(value, 0);
    }

    private static double width(String text) {
        return Lettering.width(text, SMALL);
    }
}
