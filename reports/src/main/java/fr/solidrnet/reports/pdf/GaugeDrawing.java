package fr.solidrnet.reports.pdf;

/** A bar that fills as the target nears; past it, a mark stays where the target was. */
final class GaugeDrawing {
    private static final double WIDTH = 511;
    private static final double HEIGHT = 12;

    private GaugeDrawing() {}

    /** @param share of the target that is reached, 1 for all of it */
    static Svg of(double share) {
        double whole = Math.max(1, share);
        double reached = WIDTH * Math.max(0, share) / whole;
        double target = WIDTH / whole;
        return new Svg(WIDTH, HEIGHT)
                .bar(0, 1, WIDTH, HEIGHT - 2, Svg.PALE)
                .bar(0, 1, reached, HEIGHT - 2, Svg.DARK)
                .line(target - 0.75, 0, target - 0.75, HEIGHT, share > 1 ? "#FFFFFF" : Svg.INK, 1.5);
    }
}
