package fr.solidrnet.transforms.indicator;

/** What a figure is once its numerator and its denominator are counted: SQL over {@code numerateur}, {@code denominateur}. */
record FigureExpressions(Indicator indicator) {

    /** The aggregates over the rows that are measured: a denominator taken over rows of its own is not among them. */
    String aggregates() {
        if (!indicator.kind().hasDenominator()) {
            return indicator.measure() + " as numerateur";
        }

        String numerator = indicator.numerator() + " as numerateur";
        return indicator.denominatorRows() == null
                ? numerator + ", " + indicator.denominator() + " as denominateur"
                : numerator;
    }

    String value() {
        return switch (indicator.kind()) {
            case TOTAL, COUNT_OF -> "cast(coalesce(numerateur, 0) as double)";
            case MEASUREMENT -> "cast(numerateur as double)";
            case SIMULATION -> throw new IllegalArgumentException(indicator.code() + " is no measure over rows");
            case RATIO ->
                "cast(coalesce(numerateur, 0) * " + indicator.scale()
                        + " as double) / cast(nullif(denominateur, 0) as double)";
        };
    }

    String numerator() {
        return indicator.kind().hasDenominator() ? "cast(coalesce(numerateur, 0) as double)" : "cast(null as double)";
    }

    /** A ratio to something apart, a population or a target, has no denominator where that is not known. */
    String denominator() {
        if (!indicator.kind().hasDenominator()) {
            return "cast(null as double)";
        }

        boolean toSomethingApart = indicator.kind() == FigureKind.RATIO && indicator.denominatorRows() != null;
        return "cast(" + (toSomethingApart ? "denominateur" : "coalesce(denominateur, 0)") + " as double)";
    }
}
