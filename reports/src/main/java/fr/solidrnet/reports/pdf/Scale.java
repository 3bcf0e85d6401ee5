package fr.solidrnet.reports.pdf;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis from 0 to a round number at or above the greatest value, in equal round steps.
 *
 * @param steps how many steps there are, at least 1
 */
record Scale(double step, int steps) {
    private static final int WANTED = 4;

    /** @param greatest of the values, 0 when there is none */
    static Scale upTo(double greatest) {
        double rough = Math.max(greatest, 1) / WANTED;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Math.max(1, power * roundFactor(rough / power));
        return new Scale(step, (int) Math.max(1, Math.ceil(greatest / step)));
    }

    double top() {
        return step * steps;
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> i * step).toList();
    }

    private static double roundFactor(double factor) {
        if (factor <= 1) {
            return 1;
        }

        if (factor <= 2) {
            return 2;
        }

        return factor <= 5 ? 5 : 10;
    }
}
