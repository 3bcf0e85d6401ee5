package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Packs of each of the 24 months by category: small bars, and a table for each of the two years that they end. */
record CategoryMonths(Facts facts, List<FigureKey> categories) {
    private static final FigureKey ALL = FigureKey.total("packs_attribues", FigureKey.MONTH);
    private static final int YEAR = 12;

    CategoryMonths(Facts facts) {
        this(
                facts,
                facts.split(ALL.code(), ALL.periode(), "categorie").stream()
                        .map(Figure::key)
                        .toList());
    }

    Picture picture() {
        List<Drawing.Panel> panels = categories.stream()
                .map(key -> new Drawing.Panel(facts.name(key), marks(facts.series(key))))
                .toList();
        return new Picture(
                title(),
                new Drawing.Panels(panels),
                Words.say(
                        "Packs attribués par mois, à la même échelle pour toutes les catégories ; en foncé, le mois le"
                                + " plus haut et le dernier."),
                Words.say("Un petit histogramme de 24 mois par catégorie. %s", title()),
                table(0));
    }

    /** The months that the picture's own table leaves out. */
    Table yearBefore() {
        return table(YEAR);
    }

    /** Which category had most packs over the 24 months, and in how many of them it led. */
    private String title() {
        List<Series> all = categories.stream().map(facts::series).toList();
        List<BigDecimal> sums = all.stream()
                .map(series -> series.known().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        List<Ranking.Entry> entries = IntStream.range(0, sums.size())
                .filter(i -> !all.get(i).known().isEmpty())
                .mapToObj(i -> new Ranking.Entry(
                        facts.name(categories.get(i)), sums.get(i), FrenchFormats.quantity(sums.get(i), "packs")))
                .toList();
        return Words.say("Packs attribués par catégorie sur 24 mois : %s.", new Ranking(entries).words());
    }

    private static List<Mark> marks(Series series) {
        List<BigDecimal> known = series.known();
        BigDecimal most = known.isEmpty() ? BigDecimal.ZERO : Collections.max(known);
        YearMonth highest = series.points().stream()
                .filter(point -> point.value() != null && point.value().compareTo(most) == 0)
                .map(Series.Point::month)
                .findFirst()
                .orElse(series.month());
        return series.points().stream()
                .map(point -> new Mark(
                        MonthBars.name(point.month()),
                        point.value() == null ? null : point.value().doubleValue(),
                        MonthBars.printed(point.value()),
                        point.month().equals(highest) || point.month().equals(series.month())))
                .toList();
    }

    /** Twelve months, oldest first, that end so many before the edition's. */
    private Table table(int back) {
        List<FigureKey> keys =
                Stream.concat(categories.stream(), Stream.of(ALL)).toList();
        List<YearMonth> months = IntStream.range(0, YEAR)
                .mapToObj(i -> facts.month().minusMonths(back + YEAR - 1L - i))
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Tables.names("Catégorie", 3));
        months.forEach(month -> columns.add(Tables.numbers(FrenchFormats.shortMonth(month) + " " + month.getYear())));
        return Tables.table(
                "Packs attribués chaque mois, par catégorie, %s à %s"
                        .formatted(
                                Words.of(FrenchFormats.month(months.get(0))),
                                FrenchFormats.month(months.get(YEAR - 1))),
                columns,
                keys.stream().map(key -> row(key, back)).toList(),
                facts.source(ALL.code()));
    }

    private Row row(FigureKey key, int back) {
        Series series = facts.series(key);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(key.isTotal() ? "Ensemble" : facts.name(key)));

        for (int i = YEAR - 1; i >= 0; i--) {
            cells.add(
                    back + i == 0
                            ? Tables.number(facts.find(key))
                            : Cell.of(MonthBars.printed(series.before(back + i))));
        }

        return new Row(cells, key.isTotal());
    }
}
