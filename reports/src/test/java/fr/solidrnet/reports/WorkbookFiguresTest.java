package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.FixtureEdition.Kind;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.HistoryPoint;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.Periods;
import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.reports.workbook.ExcelWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads figures back from the cells with another library than the one that wrote them. */
class WorkbookFiguresTest {
    private static final String ALL = "Ensemble";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFigureOfTheLongTableIsReadBackUnroundedFromTheDataSheetAndFromItsTheme(Kind kind) throws Exception {
        EditionFigures edition = EditionFigures.read(FixtureEdition.of(kind, folder));

        try (ReadableWorkbook workbook = read(edition)) {
            assertThat(data(workbook)).containsExactlyInAnyOrderElementsOf(figures(edition));
            Map<String, @Nullable Double> themes = new HashMap<>();
            edition.definitions().stream()
                    .map(one -> one.theme())
                    .distinct()
                    .forEach(theme -> themes.putAll(wide(workbook, theme)));

            for (Figure figure : edition.figures()) {
                String cell = title(figure) + "|" + split(edition, figure) + "|" + name(edition, figure);
                assertThat(themes).as(cell).containsKey(cell);
                assertThat(themes.get(cell)).as(cell).isEqualTo(figure.value());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPointOfTheHistoryStandsInItsMonth(Kind kind) throws Exception {
        EditionFigures edition = EditionFigures.read(FixtureEdition.of(kind, folder));

        try (ReadableWorkbook workbook = read(edition)) {
            List<Row> rows = rows(workbook, "24 mois");
            assertThat(rows).hasSize(25);
            LocalDate last = rows.get(24).getCellAsDate(0).orElseThrow().toLocalDate();
            assertThat(last).isEqualTo(edition.month().atDay(1));

            for (HistoryPoint point : edition.history()) {
                Figure named =
                        Figure.missing(edition.definition(point.key().code()).orElseThrow(), point.key());
                String title = title(named) + (point.key().isTotal() ? "" : " — " + name(edition, named));
                int column = header(rows).indexOf(title);
                assertThat(column).as(title).isPositive();
                Row row = rows.stream()
                        .skip(1)
                        .filter(one -> one.getCellAsDate(0)
                                .orElseThrow()
                                .toLocalDate()
                                .equals(point.month().atDay(1)))
                        .findFirst()
                        .orElseThrow();
                assertThat(number(row, column)).as(title).isEqualTo(point.value());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cellsShowWhatTheReportPrintsWhereDecimalsRuleTheRounding(Kind kind) throws Exception {
        EditionFigures edition = EditionFigures.read(FixtureEdition.of(kind, folder));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(edition)))) {
            DataFormatter shown = new DataFormatter(Locale.FRANCE);

            for (int i = 0; i < edition.figures().size(); i++) {
                Figure figure = edition.figures().get(i);

                if (figure.value() != null && figure.definition().chiffresSignificatifs() == null) {
                    String cell = shown.formatCellValue(
                            workbook.getSheet("Données").getRow(i + 1).getCell(7));
                    assertThat(cell.replaceAll("\\s|\u00a0|\u202f", "").replace('-', '\u2212'))
                            .as("%s", figure)
                            .isEqualTo(FrenchFormats.number(
                                            figure.value(), figure.definition().decimales())
                                    .replace(FrenchFormats.NARROW, ""));
                }
            }
        }
    }

    private static byte[] bytes(EditionFigures edition) {
        return ExcelWorkbook.render(ReportModel.of(edition));
    }

    private static ReadableWorkbook read(EditionFigures edition) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes(edition)));
    }

    private static List<String> data(ReadableWorkbook workbook) {
        return rows(workbook, "Données").stream()
                .skip(1)
                .filter(row -> !row.getCellText(0).isEmpty())
                .map(row -> String.join(
                        "|",
                        row.getCellText(0),
                        row.getCellText(3),
                        row.getCellText(4),
                        row.getCellText(5),
                        String.valueOf(Stream.iterate(7, i -> i + 1)
                                .limit(8)
                                .map(i -> String.valueOf(number(row, i)))
                                .toList())))
                .toList();
    }

    private static List<String> figures(EditionFigures edition) {
        return edition.figures().stream()
                .map(figure -> String.join(
                        "|",
                        figure.key().code(),
                        Periods.label(figure.key().periode()),
                        split(edition, figure),
                        name(edition, figure),
                        String.valueOf(Stream.of(
                                        Optional.ofNullable(figure.value()),
                                        Optional.ofNullable(figure.low()),
                                        Optional.ofNullable(figure.high()),
                                        Optional.ofNullable(figure.previous()),
                                        Optional.ofNullable(figure.yearBefore()),
                                        Optional.ofNullable(figure.target()),
                                        Optional.ofNullable(figure.numerator()),
                                        Optional.ofNullable(figure.denominator()))
                                .map(one -> one.map(String::valueOf).orElse("null"))
                                .toList())))
                .toList();
    }

    private static Map<String, @Nullable Double> wide(ReadableWorkbook workbook, String sheet) {
        Map<String, @Nullable Double> cells = new HashMap<>();
        List<Row> rows = rows(workbook, sheet);
        List<String> header = header(rows);

        for (Row row : rows.subList(1, rows.size())) {
            for (int i = 2; i < header.size(); i++) {
                cells.put(header.get(i) + "|" + row.getCellText(0) + "|" + row.getCellText(1), number(row, i));
            }
        }

        return cells;
    }

    private static List<Row> rows(ReadableWorkbook workbook, String name) {
        Sheet sheet = workbook.findSheet(name).orElseThrow();

        try {
            return sheet.read();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static List<String> header(List<Row> rows) {
        List<String> titles = new ArrayList<>();
        rows.get(0).forEach(cell -> titles.add(cell.getText()));
        return titles;
    }

    /** A missing figure is an empty cell: a text would be counted by nobody and seen by no formula. */
    private static @Nullable Double number(Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() != CellType.EMPTY)
                .map(cell -> Double.valueOf(cell.getRawValue()))
                .orElse(null);
    }

    private static String title(Figure figure) {
        return FrenchFormats.prose("%s, %s (%s)"
                .formatted(
                        figure.definition().libelle(),
                        Periods.label(figure.key().periode()).toLowerCase(Locale.FRANCE),
                        FrenchFormats.unit(figure.definition().unite())));
    }

    private static String split(EditionFigures edition, Figure figure) {
        return figure.key().isTotal() ? ALL : FrenchFormats.prose(edition.axes().title(figure.key()));
    }

    private static String name(EditionFigures edition, Figure figure) {
        return figure.key().isTotal() ? ALL : FrenchFormats.prose(edition.axes().label(figure.key()));
    }
}
