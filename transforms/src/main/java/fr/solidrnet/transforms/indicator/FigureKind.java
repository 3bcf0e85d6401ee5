package fr.solidrnet.transforms.indicator;

/** What a figure is made of, and hence what it is where there is nothing to count. */
public enum FigureKind {
    /** A count or a sum: 0 where there is nothing. */
    TOTAL,
    /** A median, an age: missing where there is nothing. */
    MEASUREMENT,
    /** Numerator over denominator: missing where the denominator is none. */
    RATIO,
    /** « N of D »: the value is the numerator, the denominator says of how many. */
    COUNT_OF,
    /** A median with its interval, computed by simulation: missing where no factor lets it be computed. */
    SIMULATION;

    boolean hasDenominator() {
        return this == RATIO || this == COUNT_OF;
    }
}
