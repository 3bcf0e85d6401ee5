package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Packs allocated since the start, by EPCI and category, with both totals. Every cell is a figure of the edition:
 * nothing is added up here.
 *
 * @param columns labels of the categories, then « Ensemble »
 * @param rows one an EPCI, « non localisé » where there are such packs, then « Ensemble »
 */
public record CrossTable(String title, List<String> columns, List<Row> rows) {
    private static final String CODE = "packs_attribues";
    private static final String ROWS = "epci";
    private static final String COLUMNS = "categorie";
    private static final String ALL = "Ensemble";

    /** @param cells printed numbers, as many as there are columns */
    public record Row(String label, boolean total, List<String> cells) {}

    static CrossTable of(EditionFigures edition) {
        List<Figure> categories = edition.split(CODE, FigureKey.WHOLE, COLUMNS);
        List<String> columns = new ArrayList<>();
        categories.forEach(category -> columns.add(edition.axes().label(category.key())));
        columns.add(ALL);

        List<Row> rows = new ArrayList<>();

        for (Figure place : edition.split(CODE, FigureKey.WHOLE, ROWS)) {
            rows.add(new Row(edition.axes().label(place.key()), false, cells(edition, place, categories)));
        }

        rows.add(new Row(ALL, true, totals(edition, categories)));
        return new CrossTable(
                "Packs attribués par intercommunalité et par catégorie, "
                        + Periods.sentence(FigureKey.WHOLE, edition.month()),
                columns,
                rows);
    }

    private static List<String> cells(EditionFigures edition, Figure place, List<Figure> categories) {
        List<String> cells = new ArrayList<>();

        for (Figure category : categories) {
            String crossed = category.key().modalite() + " x " + place.key().modalite();
            cells.add(printed(
                    edition.find(FigureKey.total(CODE, FigureKey.WHOLE).split(COLUMNS + " x " + ROWS, crossed))));
        }

        cells.add(printed(Optional.of(place)));
        return cells;
    }

    private static List<String> totals(EditionFigures edition, List<Figure> categories) {
        List<String> cells = new ArrayList<>();
        categories.forEach(category -> cells.add(printed(Optional.of(category))));
        cells.add(printed(edition.find(FigureKey.total(CODE, FigureKey.WHOLE))));
        return cells;
    }

    /** A crossing that no row falls in is listed only where its parts are both in their lists: else it is 0. */
    private static String printed(Optional<Figure> figure) {
        return figure.map(found -> FrenchFormats.number(found.value(), 0)).orElse("0");
    }
}
