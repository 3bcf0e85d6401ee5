package fr.solidrnet.reports.figures;

import org.jspecify.annotations.Nullable;

/**
 * A figure of the month, unrounded; null where it does not exist.
 *
 * @param value the figure; the median (P50) where it has an interval
 * @param low lower end of the interval (P5), for figures that have one
 * @param high upper end of the interval (P95), for figures that have one
 * @param previous the same figure a month before
 * @param yearBefore the same figure of the same month a year before
 * @param target what is aimed at, where a target is in force
 */
public record Figure(
        Definition definition,
        FigureKey key,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double previous,
        @Nullable Double yearBefore,
        @Nullable Double target) {

    /** A figure that the edition does not hold. */
    public static Figure missing(Definition definition, FigureKey key) {
        return new Figure(definition, key, null, null, null, null, null, null, null, null);
    }
}
