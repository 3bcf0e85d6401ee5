package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as they are printed, wherever they are: what two outputs print of a figure is the same text. */
public final class FigureText {
    private FigureText() {}

    /** The value rounded as its definition asks for, without its unit. */
    public static String number(Figure figure) {
        return number(figure, figure.value());
    }

    /** Another value of the same figure: that of an earlier month, a target. */
    public static String number(Figure figure, @Nullable Double value) {
        return value == null ? FrenchFormats.MISSING : FrenchFormats.number(rounded(figure, value));
    }

    public static String quantity(Figure figure) {
        return quantity(figure, figure.value());
    }

    public static String quantity(Figure figure, @Nullable Double value) {
        return value == null
                ? FrenchFormats.MISSING
                : FrenchFormats.quantity(
                        rounded(figure, value), figure.definition().unite());
    }

    /** The value as printed: what sentences and comparisons are made from. */
    public static BigDecimal rounded(Figure figure, double value) {
        return FrenchFormats.rounded(value, figure.definition());
    }

    static @Nullable BigDecimal printed(Figure figure, @Nullable Double value) {
        return value == null ? null : rounded(figure, value);
    }
}
