package fr.solidrnet.transforms.impact;

import org.jspecify.annotations.Nullable;

/**
 * How a total moves with one factor, as the table {@code sensibilite} holds it.
 *
 * @param kind {@code facteur} or {@code alternative}
 * @param factorLow P5 of the factor; the value that replaces it for an alternative
 * @param factorHigh P95 of the factor; the value that replaces it for an alternative
 * @param low P50 of the total with the factor held at its P5; P5 of the total for an alternative
 * @param value P50 of the total
 * @param high P50 of the total with the factor held at its P95; P95 of the total for an alternative
 * @param rank 1 for the factor that moves the total most; missing for an alternative
 */
record Sensitivity(
        String indicator,
        String kind,
        String factor,
        String label,
        double factorLow,
        double factorHigh,
        String unit,
        double low,
        double value,
        double high,
        @Nullable Integer rank) {

    static final String FACTOR = "facteur";
    static final String ALTERNATIVE = "alternative";

    /** How far the total moves. */
    double swing() {
        return Math.abs(high - low);
    }

    Sensitivity ranked(int place) {
        return new Sensitivity(indicator, kind, factor, label, factorLow, factorHigh, unit, low, value, high, place);
    }
}
