package fr.solidrnet.reports.figures;

import org.jspecify.annotations.Nullable;

/**
 * How far the total of an indicator with an interval moves with one factor. All values are in the indicator's unit
 * but those of the factor itself.
 *
 * @param indicator code of the indicator; its period is {@code cumul}
 * @param factor code of the factor
 * @param label what varies, in French
 * @param factorLow P5 of the factor; the value that replaces it where this is an alternative
 * @param factorHigh P95 of the factor; the value that replaces it where this is an alternative
 * @param low P50 of the total with the factor held at its P5, all others varying; P5 of the total where this is an
 *     alternative
 * @param value P50 of the total: of the published figure, or with the factor replaced where this is an alternative
 * @param high P50 of the total with the factor held at its P95, all others varying; P95 of the total where this is an
 *     alternative
 * @param rank 1 for the factor that moves the total most; null for an alternative
 */
public record Sensitivity(
        String indicator,
        Kind kind,
        String factor,
        String label,
        double factorLow,
        double factorHigh,
        String factorUnit,
        double low,
        double value,
        double high,
        @Nullable Integer rank) {

    /** What a row varies. */
    public enum Kind {
        /** A factor within its own law. */
        FACTEUR,
        /** A factor replaced by another published value. */
        ALTERNATIVE
    }
}
