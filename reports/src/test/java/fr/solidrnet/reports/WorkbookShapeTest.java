package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.FixtureEdition.Kind;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.reports.workbook.ExcelWorkbook;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookShapeTest {
    private static final String SCHEMAS = "/org/apache/poi/schemas/ooxml/src/";
    private static final List<String> NO_TABLE = List.of("Lisez-moi", "Tableau croisé");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eachPartIsValidAgainstTheSchemasOfTheFormat(Kind kind) throws Exception {
        Map<String, Schema> schemas = new HashMap<>();

        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes(kind)))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = part.getName();

                if (name.startsWith("xl/") && name.endsWith(".xml")) {
                    Schema schema = schemas.computeIfAbsent(schema(name), WorkbookShapeTest::load);
                    byte[] content = parts.readAllBytes();
                    assertThat(content).as(name).isNotEmpty();
                    schema.newValidator()
                            .validate(new StreamSource(new ByteArrayInputStream(content), kind + "/" + name));
                }
            }
        }

        assertThat(schemas).containsKey("sml.xsd");
    }

    @ParameterizedTest
    @EnumSource
    void everySheetOfFiguresIsOneNamedTableThatFiltersUnderAFrozenHeader(Kind kind) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(kind)))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Lisez-moi");
            assertThat(workbook.getSheetName(1)).isEqualTo("Tableau de bord");
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).startsWith("Solid’Rnet — octobre");

            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(sheet.getMergedRegions()).isEmpty();
                assertThat(sheet.getHeader().getRight()).isEqualTo("Usage interne");
                assertThat(sheet.getFooter().getLeft()).isEqualTo("Usage interne");

                if (!NO_TABLE.contains(sheet.getSheetName())) {
                    assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
                    assertThat(sheet.getTables().get(0).getCTTable().isSetAutoFilter())
                            .isTrue();
                    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                            .isEqualTo((short) 1);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SAMPLE", "HARD", "FIRST"})
    void chartsReadCellsAndSayInWordsWhatTheyShow(Kind kind) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(kind)))) {
            XSSFDrawing drawing = workbook.getSheet("Tableau de bord").createDrawingPatriarch();
            assertThat(drawing.getCharts()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(drawing.getCTDrawing().xmlText().split("descr=\"Graphique", -1))
                    .hasSize(drawing.getCharts().size() + 1);
            assertThat(drawing.getCharts())
                    .allSatisfy(chart -> assertThat(chart.getCTChart().xmlText())
                            .contains("numRef")
                            .doesNotContain("numLit"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SAMPLE", "HARD"})
    void estimatesAreDrawnWithTheirIntervalFromCellsThatFollowACorrection(Kind kind) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(kind)))) {
            List<String> intervals = workbook.getSheet("Tableau de bord").createDrawingPatriarch().getCharts().stream()
                    .map(chart -> chart.getCTChart().xmlText())
                    .filter(chart -> chart.contains("errBars"))
                    .toList();
            assertThat(intervals).hasSize(2).allSatisfy(chart -> assertThat(chart)
                    .containsPattern("plus>\\s*<[a-z:]*numRef>\\s*<[a-z:]*f>Impact!\\$I\\$\\d")
                    .containsPattern("minus>\\s*<[a-z:]*numRef>\\s*<[a-z:]*f>Impact!\\$H\\$\\d"));
            assertThat(workbook.getSheet("Impact").getRow(2).getCell(7).getCellFormula())
                    .isEqualTo("F3-E3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void barsCompareTheModalitiesOfOneSplitAndNeverTheirTotal(Kind kind) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(kind)))) {
            for (Sheet sheet : workbook) {
                SheetConditionalFormatting bars = sheet.getSheetConditionalFormatting();

                for (int i = 0; i < bars.getNumConditionalFormattings(); i++) {
                    for (CellRangeAddress range :
                            bars.getConditionalFormattingAt(i).getFormattingRanges()) {
                        if (!sheet.getSheetName().equals("24 mois")) {
                            assertThat(range.getNumberOfCells()).isGreaterThan(1);
                            assertThat(names(sheet, range))
                                    .as("%s", sheet.getSheetName())
                                    .hasSize(1);
                            assertThat(names(sheet, range)).doesNotContain("Ensemble");
                        }
                    }
                }
            }
        }
    }

    /** The splits that a range holds; sheets of one axis say them in their name. */
    private static Set<String> names(Sheet sheet, CellRangeAddress range) {
        if (sheet.getSheetName().startsWith("Par ")) {
            return Set.of(sheet.getSheetName());
        }

        Set<String> names = new HashSet<>();

        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
            names.add(sheet.getRow(row).getCell(0).getStringCellValue());
        }

        return names;
    }

    private byte[] bytes(Kind kind) throws Exception {
        return ExcelWorkbook.render(ReportModel.of(EditionFigures.read(FixtureEdition.of(kind, folder))));
    }

    private static String schema(String part) {
        if (part.contains("/charts/")) {
            return "dml-chart.xsd";
        }

        return part.contains("/drawings/") ? "dml-spreadsheetDrawing.xsd" : "sml.xsd";
    }

    private static Schema load(String name) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
            return factory.newSchema(WorkbookShapeTest.class.getResource(SCHEMAS + name));
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
