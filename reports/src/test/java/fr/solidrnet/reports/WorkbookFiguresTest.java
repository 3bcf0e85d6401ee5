package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.reports.workbook.ExcelWorkbook;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFiguresTest {
    private static final Map<String, String> PERIODS = Map.of("mois", "Mois", "annee", "Année", "cumul", "Cumul");

    @TempDir
    Path folder;

    @Test
    void everyFigureOfTheMonthIsANumberEqualToTheLongTable() throws Exception {
        FrozenEdition edition = FixtureEdition.hard(folder);

        try (XSSFWorkbook workbook = open(edition)) {
            List<String> written = new ArrayList<>();

            for (Row row : workbook.getSheet("Chiffres")) {
                if (row.getRowNum() > 0) {
                    written.add(row.getCell(0).getStringCellValue() + "|"
                            + row.getCell(2).getStringCellValue() + "|"
                            + row.getCell(3).getStringCellValue() + "|" + number(row, 6));
                }
            }

            assertThat(written).containsExactlyInAnyOrderElementsOf(longTable(edition));
        }
    }

    @Test
    void everySheetButTheFirstIsOneNamedTableThatFiltersUnderAFrozenHeader() throws Exception {
        try (XSSFWorkbook workbook = open(FixtureEdition.sample(folder))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Lisez-moi");
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).startsWith("Solid’Rnet — octobre");

            for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
                assertThat(sheet.getTables().get(0).getCTTable().isSetAutoFilter())
                        .isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getMergedRegions()).isEmpty();
                assertThat(sheet.getHeader().getRight()).isEqualTo("Usage interne");
                assertThat(sheet.getFooter().getLeft()).isEqualTo("Usage interne");
            }
        }
    }

    @Test
    void splitsPutEachModalityInItsColumnAndTheTotalAtTheEnd() throws Exception {
        try (XSSFWorkbook workbook = open(FixtureEdition.hard(folder))) {
            XSSFSheet sheet = workbook.getSheet("Par EPCI");
            List<String> header = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> header.add(cell.getStringCellValue()));

            assertThat(header).endsWith("CC Val de Gâtine", "non localisé", "Ensemble");

            for (Row row : sheet) {
                if ("packs_attribues".equals(row.getCell(1).getStringCellValue())
                        && "Cumul".equals(row.getCell(2).getStringCellValue())) {
                    assertThat(row.getCell(header.indexOf("CA du Niortais")).getNumericCellValue())
                            .isEqualTo(123_456_789);
                    assertThat(row.getCell(header.indexOf("non localisé")).getNumericCellValue())
                            .isEqualTo(12);
                    assertThat(row.getCell(header.size() - 1).getNumericCellValue())
                            .isEqualTo(987_654_321_098.0);
                    return;
                }
            }

            throw new AssertionError("no row of packs_attribues, cumul");
        }
    }

    private static XSSFWorkbook open(FrozenEdition edition) throws Exception {
        byte[] bytes = ExcelWorkbook.render(ReportModel.of(EditionFigures.read(edition)));
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** A missing figure is a blank cell: a text would be counted by nobody and seen by no formula. */
    private static String number(Row row, int column) {
        assertThat(row.getCell(column).getCellType()).isIn(CellType.NUMERIC, CellType.BLANK);
        return row.getCell(column).getCellType() == CellType.BLANK
                ? "null"
                : Double.toString(row.getCell(column).getNumericCellValue());
    }

    private static List<String> longTable(FrozenEdition edition) throws Exception {
        List<String> rows = new ArrayList<>();

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from read_parquet('"
                        + edition.relations().get("indicateurs") + "') where mois = '2026-10'")) {
            while (row.next()) {
                String split = row.getString("decoupage");
                rows.add(row.getString("code") + "|" + PERIODS.get(row.getString("periode")) + "|"
                        + (split.isEmpty() ? "Ensemble" : split) + "|" + row.getObject("valeur"));
            }
        }

        return rows;
    }
}
