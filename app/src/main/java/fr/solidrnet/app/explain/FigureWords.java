package fr.solidrnet.app.explain;

import fr.solidrnet.reports.model.FrenchFormats;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and periods of one indicator as an official reads them.
 *
 * @param significant significant figures shown; missing where decimals rule
 */
record FigureWords(String unit, int decimals, @Nullable Integer significant) {

    String quantity(@Nullable Double value) {
        if (value == null) {
            return FrenchFormats.MISSING;
        }

        BigDecimal rounded = significant == null
                ? FrenchFormats.rounded(value, decimals)
                : FrenchFormats.significant(value, significant);
        return FrenchFormats.quantity(rounded, unit);
    }

    /** All its digits, for what must be checked: a numerator, a part of a difference. */
    static String exact(@Nullable BigDecimal value) {
        return value == null ? FrenchFormats.MISSING : FrenchFormats.number(shortest(value));
    }

    static String exact(@Nullable Double value) {
        return value == null ? FrenchFormats.MISSING : exact(BigDecimal.valueOf(value));
    }

    /** {@code du mois d’octobre 2026}. */
    static String period(String code, YearMonth month) {
        String name = FrenchFormats.month(month);
        boolean vowel = "aeiouh".indexOf(name.charAt(0)) >= 0;
        return switch (code) {
            case "mois" -> "du mois " + (vowel ? "d’" : "de ") + name;
            case "annee" -> "de l’année " + month.getYear() + " jusqu’à " + name;
            default -> "depuis le début du programme, à fin " + name;
        };
    }

    private static BigDecimal shortest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
