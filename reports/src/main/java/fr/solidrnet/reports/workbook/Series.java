package fr.solidrnet.reports.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Cells of one sheet that a chart shows: a column of names, a column of numbers, the title of which names the series.
 *
 * @param first row of the first cell, from 0
 * @param last row of the last cell
 */
record Series(XSSFSheet sheet, int names, int numbers, int first, int last) {
    XDDFDataSource<String> texts() {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(names));
    }

    XDDFNumericalDataSource<Double> dates() {
        XDDFNumericalDataSource<Double> dates = XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(names));
        dates.setFormatCode(WorkbookStyles.MONTH);
        return dates;
    }

    XDDFNumericalDataSource<Double> values() {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(numbers));
    }

    CellReference title() {
        return new CellReference(sheet.getSheetName(), 0, numbers, true, true);
    }

    /** What the title holds now. */
    String titleText() {
        return sheet.getRow(0).getCell(numbers).getStringCellValue();
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(first, last, column, column);
    }
}
