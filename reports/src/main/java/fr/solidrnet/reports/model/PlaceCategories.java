package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.WHOLE;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs allocated since the start, by EPCI and category, with both totals. Every cell is a figure of the edition:
 * nothing is added up here.
 */
final class PlaceCategories {
    private static final String CODE = "packs_attribues";
    private static final String ROWS = "epci";
    private static final String COLUMNS = "categorie";
    private static final String ALL = "Ensemble";

    private PlaceCategories() {}

    static Table of(Facts facts) {
        List<Figure> categories = facts.split(CODE, WHOLE, COLUMNS);
        List<Column> columns = new ArrayList<>();
        columns.add(Tables.names("Intercommunalité", 5));
        categories.forEach(category -> columns.add(Tables.numbers(facts.name(category.key()))));
        columns.add(Tables.numbers(ALL));

        List<Row> rows = new ArrayList<>();
        facts.split(CODE, WHOLE, ROWS).forEach(place -> rows.add(row(facts, place, categories)));
        rows.add(total(facts, categories));
        return Tables.table(
                "Packs attribués par intercommunalité et par catégorie, " + Periods.sentence(WHOLE, facts.month()),
                columns,
                rows,
                facts.source(CODE));
    }

    private static Row row(Facts facts, Figure place, List<Figure> categories) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(facts.name(place.key())));

        for (Figure category : categories) {
            String crossed = category.key().modalite() + " x " + place.key().modalite();
            FigureKey key = FigureKey.total(CODE, WHOLE).split(COLUMNS + " x " + ROWS, crossed);
            // A crossing that no row falls in is listed only where its parts are both in their lists: else it is 0.
            cells.add(facts.edition().find(key).map(Tables::number).orElse(Cell.of("0")));
        }

        cells.add(Tables.number(place));
        return new Row(cells, false);
    }

    private static Row total(Facts facts, List<Figure> categories) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(ALL));
        categories.forEach(category -> cells.add(Tables.number(category)));
        cells.add(Tables.number(facts.whole(CODE)));
        return new Row(cells, true);
    }
}
