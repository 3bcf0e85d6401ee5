package fr.solidrnet.reports.model;

import fr.solidrnet.reports.model.Series.Point;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The 24 months of one figure, in few lines. */
record MonthTable(Facts facts, Series series) {
    /** Numbers longer than this would not stand twelve to a line. */
    private static final int SHORT = 7;

    private static final int YEAR = 12;

    /** A row a year under twelve months where numbers are short, else a row a month. */
    Table table(String title) {
        Map<YearMonth, Cell> cells =
                series.points().stream().collect(Collectors.toMap(Point::month, point -> cell(point)));
        boolean wide = cells.values().stream().allMatch(cell -> cell.text().length() <= SHORT);
        List<Integer> years = series.points().stream()
                .map(point -> point.month().getYear())
                .distinct()
                .toList();
        return wide ? byYear(title, years, cells) : byMonth(title, years, cells);
    }

    private Table byYear(String title, List<Integer> years, Map<YearMonth, Cell> cells) {
        List<Column> columns = new ArrayList<>();
        columns.add(Tables.names("Année", 2));
        IntStream.rangeClosed(1, YEAR)
                .mapToObj(month -> new Column(FrenchFormats.shortMonth(YearMonth.of(2000, month)), true, 2))
                .forEach(columns::add);
        List<Row> rows = years.stream()
                .map(year -> row(
                        Integer.toString(year),
                        IntStream.rangeClosed(1, YEAR)
                                .mapToObj(month -> at(cells, YearMonth.of(year, month)))
                                .toList()))
                .toList();
        return Tables.table(title, columns, rows, facts.source(series.key().code()));
    }

    private Table byMonth(String title, List<Integer> years, Map<YearMonth, Cell> cells) {
        List<Column> columns = new ArrayList<>();
        columns.add(Tables.names("Mois", 2));
        years.forEach(year -> columns.add(new Column(Integer.toString(year), true, 2)));
        List<Row> rows = IntStream.rangeClosed(1, YEAR)
                .mapToObj(month -> row(
                        Words.capital(FrenchFormats.monthName(month)),
                        years.stream()
                                .map(year -> at(cells, YearMonth.of(year, month)))
                                .toList()))
                .toList();
        return Tables.table(title, columns, rows, facts.source(series.key().code()));
    }

    private static Row row(String name, List<Cell> cells) {
        List<Cell> all = new ArrayList<>();
        all.add(Cell.of(name));
        all.addAll(cells);
        return new Row(all, false);
    }

    /** A month outside the 24 is not one without a figure. */
    private static Cell at(Map<YearMonth, Cell> cells, YearMonth month) {
        return cells.getOrDefault(month, Cell.of("–"));
    }

    private Cell cell(Point point) {
        return point.month().equals(series.month())
                ? Tables.number(facts.find(series.key()))
                : Cell.of(MonthBars.printed(point.value()));
    }
}
