package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures side by side for the modalities of one axis, with a last row for all of them. Every number is a figure of
 * the edition: nothing is added up here.
 *
 * @param axis the split that all columns have
 * @param head title of the column of names
 */
record SplitTable(Facts facts, String axis, String head, List<Measure> measures) {
    private static final String ALL = "Ensemble";
    private static final String LONG_NAMES = "epn";

    /**
     * @param title of the column, with its unit where the title of the table does not say it
     * @param shown what of the figure the column holds
     */
    record Measure(String title, String code, String period, Part shown) {
        FigureKey key() {
            return FigureKey.total(code, period);
        }
    }

    /** What a column shows of its figure. */
    enum Part {
        VALUE,
        /** The denominator: what the value is told of. */
        BASE,
        /** Between what nine draws of ten fall. */
        INTERVAL
    }

    static Measure month(String title, String code) {
        return new Measure(title, code, FigureKey.MONTH, Part.VALUE);
    }

    static Measure year(String title, String code) {
        return new Measure(title, code, FigureKey.YEAR, Part.VALUE);
    }

    static Measure whole(String title, String code) {
        return new Measure(title, code, FigureKey.WHOLE, Part.VALUE);
    }

    static Measure base(String title, String code, String period) {
        return new Measure(title, code, period, Part.BASE);
    }

    static Measure bounds(String title, String code, String period) {
        return new Measure(title, code, period, Part.INTERVAL);
    }

    /** Rows in the order of the axis. */
    Table table(String title) {
        List<Column> columns = new ArrayList<>();
        columns.add(Tables.names(head, axis.equals(LONG_NAMES) ? 8 : 5));
        measures.forEach(measure -> columns.add(Tables.numbers(measure.title())));

        List<Row> rows = new ArrayList<>();
        names().forEach(key -> rows.add(row(key)));

        if (!rows.isEmpty()) {
            rows.add(total());
        }

        String[] codes = measures.stream().map(Measure::code).distinct().toArray(String[]::new);
        return Tables.table(title, columns, rows, facts.source(codes));
    }

    /** One key a modality that any of the columns has. */
    List<FigureKey> names() {
        List<FigureKey> keys = new ArrayList<>();

        for (Measure measure : measures) {
            for (Figure figure : facts.split(measure.code(), measure.period(), axis)) {
                if (keys.stream()
                        .noneMatch(key -> key.modalite().equals(figure.key().modalite()))) {
                    keys.add(figure.key());
                }
            }
        }

        keys.sort(facts.edition().axes()::compare);
        return keys;
    }

    private Row row(FigureKey name) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(facts.name(name)));
        measures.forEach(measure -> cells.add(cell(measure, name.modalite())));
        return new Row(cells, false);
    }

    private Cell cell(Measure measure, String modality) {
        Optional<Figure> figure = facts.edition().find(measure.key().split(axis, modality));
        return figure.map(found -> cell(measure, found)).orElseGet(() -> Cell.of(unlisted(measure)));
    }

    private static Cell cell(Measure measure, Figure figure) {
        return switch (measure.shown()) {
            case VALUE -> Tables.number(figure);
            case BASE -> Cell.of(FrenchFormats.number(figure.denominator(), 0));
            case INTERVAL -> Cell.of(IntervalText.bounds(figure));
        };
    }

    /** A modality outside its list stands in a split only where it has rows: a count without any is 0, an estimate is none. */
    private String unlisted(Measure measure) {
        Figure total = facts.find(measure.key());
        Definition definition = total.definition();
        boolean counts = definition.decimales() == 0
                && definition.chiffresSignificatifs() == null
                && total.numerator() == null
                && total.value() != null;
        return counts ? "0" : FrenchFormats.MISSING;
    }

    private Row total() {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(ALL));
        measures.forEach(measure -> cells.add(cell(measure, facts.find(measure.key()))));
        return new Row(cells, true);
    }
}
