package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.model.ReportModel;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What each sheet says and how it lies when printed. */
final class SheetPrint {
    private SheetPrint() {}

    static void set(XSSFSheet sheet, ReportModel model) {
        sheet.getHeader().setLeft(model.title());
        sheet.getHeader().setRight(ReportModel.INTERNAL);
        sheet.getFooter().setLeft(ReportModel.INTERNAL);
        sheet.getFooter().setRight("Page &P sur &N");
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
