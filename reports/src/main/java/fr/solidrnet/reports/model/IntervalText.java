package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/** Figures that have an interval, in words: the median, and between what nine draws of ten fall. */
public final class IntervalText {
    private IntervalText() {}

    /** {@code de 37 000 à 150 000}, rounded as the figure is. */
    public static String bounds(Figure figure) {
        if (figure.low() == null || figure.high() == null) {
            return FrenchFormats.MISSING;
        }

        return "de " + FigureText.number(figure, figure.low()) + " à " + FigureText.number(figure, figure.high());
    }

    /** {@code 74 000 kg CO2e, de 37 000 à 150 000}. */
    static String whole(Figure figure) {
        return figure.value() == null ? FrenchFormats.MISSING : FigureText.quantity(figure) + ", " + bounds(figure);
    }

    /** What the interval says of the sign: nobody may be told of a gain that the draws do not show. */
    static Optional<String> sign(Figure figure) {
        if (figure.value() == null || figure.low() == null || figure.high() == null) {
            return Optional.empty();
        }

        BigDecimal low = FigureText.rounded(figure, figure.low());
        BigDecimal high = FigureText.rounded(figure, figure.high());

        if (low.signum() > 0) {
            return Optional.of("Le gain net est positif dans au moins dix-neuf tirages sur vingt.");
        }

        if (high.signum() < 0) {
            return Optional.of("Le bilan net est une perte dans au moins dix-neuf tirages sur vingt.");
        }

        return Optional.of("L’intervalle du gain net contient zéro : un gain n’est pas certain.");
    }
}
