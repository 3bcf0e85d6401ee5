package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Packs of each of the 24 months by category, newest first. */
final class CategoryMonths {
    private static final FigureKey ALL = FigureKey.total("packs_attribues", FigureKey.MONTH);
    private static final String AXIS = "categorie";

    private CategoryMonths() {}

    static Table of(Facts facts) {
        List<FigureKey> keys = Stream.concat(
                        facts.split(ALL.code(), ALL.periode(), AXIS).stream().map(Figure::key), Stream.of(ALL))
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Tables.names("Mois", 3));
        keys.forEach(key -> columns.add(Tables.numbers(key.isTotal() ? "Ensemble" : facts.name(key))));
        List<Series> series = keys.stream().map(facts::series).toList();
        List<Row> rows = new ArrayList<>();

        for (int back = 0; back < Series.MONTHS; back++) {
            rows.add(row(facts, series, back));
        }

        return Tables.table(
                "Packs attribués chaque mois, par catégorie, sur 24 mois", columns, rows, facts.source(ALL.code()));
    }

    private static Row row(Facts facts, List<Series> series, int back) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(Words.capital(FrenchFormats.month(facts.month().minusMonths(back)))));
        series.forEach(one -> cells.add(
                back == 0 ? Tables.number(facts.find(one.key())) : Cell.of(MonthBars.printed(one.before(back)))));
        return new Row(cells, false);
    }
}
