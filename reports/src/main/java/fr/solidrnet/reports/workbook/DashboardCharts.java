package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.workbook.ChartFrame.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The charts under the headline figures. They hold no number: each reads the cells of a sheet that says more. */
final class DashboardCharts {
    private static final String PACKS = "packs_attribues";
    private static final int WIDE = 9;
    private static final int HIGH = 20;
    private static final int LEFT = 3;

    private final XSSFWorkbook workbook;
    private final Sheets sheets;
    private final XSSFSheet dashboard;
    private int row;

    private DashboardCharts(XSSFWorkbook workbook, Sheets sheets) {
        this.workbook = workbook;
        this.sheets = sheets;
        dashboard = workbook.getSheet(Dashboard.NAME);
        row = sheets.dashboard().rows().size() + 2;
    }

    /** What the edition does not hold has no chart. */
    static void write(XSSFWorkbook workbook, Sheets sheets) {
        DashboardCharts charts = new DashboardCharts(workbook, sheets);
        sheets.edition().definition(PACKS).ifPresent(charts::packs);
        charts.impact();
        charts.dashboard.getPrintSetup().setFitHeight((short) 1);
    }

    private void packs(Definition packs) {
        months(packs);
        String title = FigureColumns.title(packs, FigureKey.WHOLE);
        boolean categories = split(sheets.categories(), title, "catégorie", new Place(0, row, LEFT, HIGH));
        boolean places = split(sheets.places(), title, "EPCI", new Place(LEFT, row, WIDE - LEFT, HIGH));

        if (categories || places) {
            row += HIGH + 1;
        }
    }

    private void months(Definition packs) {
        TableSheet history = sheets.history();
        Optional<Series> months = series(history, FigureColumns.title(packs, FigureKey.MONTH), 1, HistorySheet.MONTHS);
        Optional<Series> whole = series(history, FigureColumns.title(packs, FigureKey.WHOLE), 1, HistorySheet.MONTHS);

        if (months.isPresent() && whole.isPresent()) {
            String title = packs.libelle() + " par mois (barres, à gauche) et cumul (ligne, à droite), 24 mois";
            Plots.barsAndLine(
                    ChartFrame.create(dashboard, new Place(0, row, WIDE, HIGH), title, alternative(title, history)),
                    months.get(),
                    whole.get());
            row += HIGH + 1;
        }
    }

    private boolean split(TableSheet table, String column, String by, Place place) {
        // The last row tells of all of them.
        Optional<Series> series = series(table, column, 1, table.rows().size() - 1);
        series.ifPresent(cells -> {
            String title = column + ", par " + by;
            Plots.bars(ChartFrame.create(dashboard, place, title, alternative(title, table)), cells);
        });
        return series.isPresent();
    }

    /** One chart a unit: kilograms of matter and of gas do not share an axis. */
    private void impact() {
        List<Figure> wholes = LongSheets.wholes(sheets.edition());
        int first = 0;

        while (first < wholes.size()) {
            String unit = wholes.get(first).definition().unite();
            int count = (int) wholes.stream()
                    .filter(figure -> figure.definition().unite().equals(unit))
                    .count();
            int last = first + count;
            int from = first + 1;
            List<Series> cells = Stream.of(LongSheets.MEDIAN, LongSheets.BELOW, LongSheets.ABOVE)
                    .flatMap(title -> series(sheets.impact(), title, from, last).stream())
                    .toList();
            double lowest = wholes.subList(first, last).stream()
                    .map(Figure::low)
                    .filter(Objects::nonNull)
                    .mapToDouble(low -> low)
                    .min()
                    .orElse(0);
            double highest = wholes.subList(first, last).stream()
                    .map(Figure::high)
                    .filter(Objects::nonNull)
                    .mapToDouble(high -> high)
                    .max()
                    .orElse(0);
            String title =
                    "Impact estimé : médiane (barre) et neuf tirages sur dix (trait), en " + FrenchFormats.unit(unit);
            Place place = new Place(0, row, WIDE, 6 + 4 * count);
            Plots.intervals(
                    ChartFrame.create(dashboard, place, title, alternative(title, sheets.impact())),
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    lowest,
                    highest);
            row += place.rows() + 1;
            first = last;
        }
    }

    private Optional<Series> series(TableSheet table, String title, int first, int last) {
        int column = table.column(title);
        return column < 0 || last < first
                ? Optional.empty()
                : Optional.of(new Series(workbook.getSheet(table.sheet()), 0, column, first, last));
    }

    private static String alternative(String title, TableSheet table) {
        return FrenchFormats.prose(
                "Graphique : " + title + ". Les nombres sont dans la feuille « " + table.sheet() + " ».");
    }
}
