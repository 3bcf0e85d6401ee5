package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sheets with one figure a row. */
final class LongSheets {
    static final String DATA = "Données";
    static final String IMPACT = "Impact";
    static final String LOW = "Bas (P5)";
    static final String MEDIAN = "Médiane (P50)";
    static final String HIGH = "Haut (P95)";
    static final String BELOW = "Écart vers le bas";
    static final String ABOVE = "Écart vers le haut";

    private LongSheets() {}

    /** The long table: every figure of the month. */
    static TableSheet data(EditionFigures edition) {
        List<Column<Figure>> columns = List.of(
                Column.text("Code", 26, figure -> figure.key().code()),
                FigureColumns.indicator(),
                Column.text("Thème", 20, figure -> figure.definition().theme()),
                FigureColumns.period(),
                FigureColumns.split(edition),
                FigureColumns.modality(edition),
                FigureColumns.unit(),
                FigureColumns.number("Valeur", 18, Figure::value),
                FigureColumns.number("P5", 14, Figure::low),
                FigureColumns.number("P95", 14, Figure::high),
                FigureColumns.number("Mois précédent", 18, Figure::previous),
                FigureColumns.number("Même mois un an avant", 24, Figure::yearBefore),
                FigureColumns.number("Objectif", 12, Figure::target),
                Column.number("Numérateur", 14, figure -> Cell.of(figure.numerator(), 0)),
                Column.number("Dénominateur", 15, figure -> Cell.of(figure.denominator(), 0)));
        return TableSheet.of(DATA, "donnees", 2, columns, edition.figures());
    }

    /** The figures that have an interval, wholes first: charts take the first rows. */
    static TableSheet impact(EditionFigures edition) {
        List<Column<Figure>> columns = List.of(
                FigureColumns.indicator(),
                FigureColumns.split(edition),
                FigureColumns.modality(edition),
                FigureColumns.unit(),
                FigureColumns.number(LOW, 18, Figure::low),
                FigureColumns.number(MEDIAN, 18, Figure::value),
                FigureColumns.number(HIGH, 18, Figure::high),
                gap(BELOW, MEDIAN, Figure::value, LOW, Figure::low),
                gap(ABOVE, HIGH, Figure::high, MEDIAN, Figure::value));
        List<Figure> wholes = wholes(edition);
        List<String> codes =
                wholes.stream().map(figure -> figure.key().code()).distinct().toList();
        Stream<Figure> parts = edition.figures().stream()
                .filter(figure -> codes.contains(figure.key().code()))
                .filter(figure -> !figure.key().isTotal());
        return TableSheet.of(
                IMPACT,
                "impact",
                1,
                columns,
                Stream.concat(wholes.stream(), parts).toList());
    }

    /** How far an interval goes from its median: what error bars are drawn from. */
    private static Column<Figure> gap(
            String title,
            String of,
            Function<Figure, @Nullable Double> high,
            String less,
            Function<Figure, @Nullable Double> low) {
        return Column.number(title, 18, figure -> {
            Double from = low.apply(figure);
            Double to = high.apply(figure);
            Double gap = from == null || to == null ? null : (Double) (to - from);
            return new Cell.Difference(gap, figure.definition().decimales(), of, less);
        });
    }

    /** Totals since the start of the indicators that have intervals, those of one unit together. */
    static List<Figure> wholes(EditionFigures edition) {
        List<String> codes = edition.figures().stream()
                .filter(figure -> figure.low() != null && figure.high() != null)
                .map(figure -> figure.key().code())
                .distinct()
                .toList();
        List<Figure> totals = edition.definitions().stream()
                .filter(one -> codes.contains(one.code()))
                .map(one -> edition.find(FigureKey.total(one.code(), FigureKey.WHOLE))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return totals.stream()
                .map(figure -> figure.definition().unite())
                .distinct()
                .flatMap(unit -> totals.stream()
                        .filter(figure -> figure.definition().unite().equals(unit)))
                .toList();
    }
}
