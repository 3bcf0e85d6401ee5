package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.FigureKey;
import java.time.Month;
import java.time.YearMonth;

/** The periods of figures, in words. */
public final class Periods {
    private Periods() {}

    /** What a figure of this period covers, seen from the end of {@code month}. */
    public static String sentence(String periode, YearMonth month) {
        return switch (periode) {
            case FigureKey.MONTH -> "en " + FrenchFormats.month(month);
            case FigureKey.YEAR -> year(month);
            default -> "cumul au " + FrenchFormats.date(month.atEndOfMonth());
        };
    }

    /** The name that lists and tables give to a period. */
    public static String label(String periode) {
        return switch (periode) {
            case FigureKey.MONTH -> "Mois";
            case FigureKey.YEAR -> "Année";
            default -> "Cumul";
        };
    }

    private static String year(YearMonth month) {
        return month.getMonth() == Month.JANUARY
                ? "en " + FrenchFormats.month(month)
                : "de janvier à " + FrenchFormats.month(month);
    }
}
