package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a figure stands against an earlier one, both as printed: what rounding hides did not move, and whoever takes a
 * calculator to the page finds the same difference.
 */
record Movement(BigDecimal now, BigDecimal before) {
    /** A percentage of fewer than this says more than it knows. */
    private static final BigDecimal BASE = BigDecimal.valueOf(20);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TRIPLED = BigDecimal.valueOf(200);

    static Optional<Movement> of(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? Optional.empty() : Optional.of(new Movement(now, before));
    }

    static Optional<Movement> of(Figure figure, @Nullable Double before) {
        return of(FigureText.printed(figure, figure.value()), FigureText.printed(figure, before));
    }

    boolean stable() {
        return now.compareTo(before) == 0;
    }

    boolean rise() {
        return now.compareTo(before) > 0;
    }

    BigDecimal difference() {
        return now.subtract(before);
    }

    /**
     * In whole percent; none where it would be 0, all of it though something is left, a tripling or more, or a share of
     * very little.
     */
    Optional<BigDecimal> percent() {
        if (before.compareTo(BASE) < 0) {
            return Optional.empty();
        }

        BigDecimal percent = difference().multiply(HUNDRED).divide(before, 0, RoundingMode.HALF_UP);
        boolean nearlyAll = percent.negate().compareTo(HUNDRED) == 0 && now.signum() != 0;
        boolean said = percent.signum() != 0 && percent.compareTo(TRIPLED) < 0 && !nearlyAll;
        return said ? Optional.of(percent) : Optional.empty();
    }

    /** For a cell: {@code +23 (+12 %)}, {@code stable}; of a percentage, {@code +1,2 point}. */
    String brief(String unit) {
        if (stable()) {
            return "stable";
        }

        String moved = signed(difference());

        if (unit.equals("%")) {
            return moved + FrenchFormats.FIXED + Words.agree(difference(), "point", "points");
        }

        return moved
                + percent()
                        .map(share -> " (" + signed(share) + FrenchFormats.NARROW + "%)")
                        .orElse("");
    }

    /** {@code soit une hausse de 12 %}, {@code soit 3 de moins}; never asked of what is stable. */
    String told() {
        return percent()
                .map(share -> "soit une " + (rise() ? "hausse" : "baisse") + " de " + FrenchFormats.number(share.abs())
                        + FrenchFormats.NARROW + "%")
                .orElseGet(
                        () -> "soit " + FrenchFormats.number(difference().abs()) + (rise() ? " de plus" : " de moins"));
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + FrenchFormats.number(value);
    }
}
