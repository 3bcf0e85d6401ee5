package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of a month, a dashboard over tables: the same model gives the same bytes, on any day, in any time zone and
 * locale.
 */
public final class ExcelWorkbook {
    private ExcelWorkbook() {}

    public static byte[] render(ReportModel model) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            WorkbookStyles styles = new WorkbookStyles(workbook);
            Sheets sheets = new Sheets(model.edition());
            ReadMe.write(workbook, styles, model);

            for (TableSheet sheet : sheets.all()) {
                TableWriter.write(workbook, styles, sheet, model);

                if (sheet.equals(sheets.data())) {
                    PivotSheet.write(workbook, styles, sheet, model);
                }
            }

            DashboardCharts.write(workbook, sheets);
            describe(workbook, model);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return StableZip.fix(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "Cannot render the workbook of edition "
                            + model.edition().manifest().edition(),
                    e);
        }
    }

    private static void describe(XSSFWorkbook workbook, ReportModel model) throws InvalidFormatException {
        PackageProperties properties = workbook.getPackage().getPackageProperties();
        Date created = Date.from(model.edition().manifest().creeeLe());
        properties.setTitleProperty(model.title());
        properties.setSubjectProperty(ReportModel.INTERNAL);
        properties.setCreatorProperty("Solid'Rnet Impact");
        properties.setLanguageProperty("fr-FR");
        properties.setCreatedProperty(Optional.of(created));
        properties.setModifiedProperty(Optional.of(created));
    }
}
