package fr.solidrnet.transforms.impact;

import java.util.Arrays;

/** P5, P50 and P95 of a quantity over all draws. */
public record Interval(double p5, double p50, double p95) {

    static final Interval NOTHING = new Interval(0, 0, 0);

    static Interval of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, 5), quantile(sorted, 50), quantile(sorted, 95));
    }

    /**
     * By linear interpolation between the two draws around rank {@code (n - 1) × percent / 100}, Hyndman and Fan's
     * type 7 (The American Statistician 50, 1996).
     */
    private static double quantile(double[] sorted, int percent) {
        long position = (sorted.length - 1L) * percent;
        int below = (int) (position / 100);
        double part = position % 100 / 100.0;
        double low = sorted[below];
        return part == 0 ? low : low + part * (sorted[below + 1] - low);
    }
}
