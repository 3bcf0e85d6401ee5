package fr.solidrnet.reports.workbook;

import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** Where a chart stands, and what it is called by those who see it and those who do not. */
final class ChartFrame {
    private static final String LANGUAGE = "fr-FR";

    private ChartFrame() {}

    /** @param alternative what the picture says and where its numbers are */
    static XSSFChart create(XSSFSheet sheet, Place place, String title, String alternative) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, place.column(), place.row(), place.column() + place.columns(), place.row() + place.rows());
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);

        for (CTTextParagraph paragraph :
                chart.getCTChart().getTitle().getTx().getRich().getPArray()) {
            paragraph.getRList().forEach(run -> (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).setLang(LANGUAGE));

            if (paragraph.isSetEndParaRPr()) {
                paragraph.getEndParaRPr().setLang(LANGUAGE);
            }
        }

        CTNonVisualDrawingProps names = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        names.setName(title);
        names.setDescr(alternative);
        return chart;
    }

    /** In cells of the dashboard. */
    record Place(int column, int row, int columns, int rows) {}
}
