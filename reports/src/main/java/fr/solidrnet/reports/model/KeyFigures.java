package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Row;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a chapter's own totals against the month and the year before. */
final class KeyFigures {
    private KeyFigures() {}

    /** One row a figure, in the order given. */
    static Table of(Facts facts, String subject, List<Figure> figures) {
        YearMonth month = facts.month();
        String[] codes =
                figures.stream().map(figure -> figure.key().code()).distinct().toArray(String[]::new);
        return Tables.table(
                subject + " : le mois, le mois précédent et l’année d’avant",
                List.of(
                        Tables.names("Chiffre", 5),
                        Tables.numbers(Words.capital(FrenchFormats.month(month))),
                        Tables.numbers(Words.capital(FrenchFormats.month(month.minusMonths(1)))),
                        Tables.numbers(Words.capital(FrenchFormats.month(month.minusYears(1)))),
                        Tables.numbers("Écart sur un an")),
                figures.stream().map(KeyFigures::row).toList(),
                facts.source(codes));
    }

    private static Row row(Figure figure) {
        return new Row(
                List.of(
                        Cell.of(name(figure)),
                        Tables.quantity(figure),
                        Cell.of(FigureText.quantity(figure, figure.previous())),
                        Cell.of(FigureText.quantity(figure, figure.yearBefore())),
                        Cell.of(brief(figure, figure.yearBefore()))),
                false);
    }

    private static String name(Figure figure) {
        String period =
                switch (figure.key().periode()) {
                    case FigureKey.MONTH -> "du mois";
                    case FigureKey.YEAR -> "depuis janvier";
                    default -> "depuis le début";
                };
        return FrenchFormats.prose(figure.definition().libelle() + ", " + period);
    }

    static String brief(Figure figure, @Nullable Double before) {
        return Movement.of(figure, before)
                .map(movement -> movement.brief(figure.definition().unite()))
                .orElse(FrenchFormats.MISSING);
    }
}
