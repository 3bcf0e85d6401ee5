package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.model.ReportModel;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/** Writes a table as Excel knows them: named, filterable, its header in sight, and printed on every page. */
final class TableWriter {
    private static final String STYLE = "TableStyleLight1";
    /** Excel counts widths in 256ths of a character. */
    private static final int CHARACTER = 256;
    /** Height of a line of text, in points. */
    private static final float LINE = 15;
    /** Characters that a printed page holds side by side. */
    private static final int READABLE = 280;

    private TableWriter() {}

    static XSSFSheet write(XSSFWorkbook workbook, WorkbookStyles styles, TableSheet content, ReportModel model) {
        XSSFSheet sheet = workbook.createSheet(content.sheet());
        header(sheet, styles, content);

        for (int i = 0; i < content.rows().size(); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            row(row, styles, content, content.rows().get(i));
            row.setHeightInPoints(LINE * lines(content.columns(), content.rows().get(i)));
        }

        table(sheet, content);
        DataBars.write(sheet, content);
        sheet.createFreezePane(content.fixed(), 1);
        SheetPrint.set(sheet, model);
        sheet.getPrintSetup().setFitWidth((short) pages(content));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, content.fixed() - 1));
        return sheet;
    }

    /** How many pages a printed sheet is wide: in fewer its figures would be too small to read. */
    private static int pages(TableSheet content) {
        int width = content.columns().stream().mapToInt(Column::width).sum();
        return (width + READABLE - 1) / READABLE;
    }

    private static void header(XSSFSheet sheet, WorkbookStyles styles, TableSheet content) {
        XSSFRow row = sheet.createRow(0);
        List<Cell> titles = content.columns().stream()
                .map(column -> Cell.of(column.title()))
                .toList();
        row.setHeightInPoints(LINE * (1 + lines(content.columns(), titles)));

        for (int i = 0; i < content.columns().size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(content.columns().get(i).title());
            cell.setCellStyle(styles.header(content.columns().get(i).numeric()));
            sheet.setColumnWidth(i, content.columns().get(i).width() * CHARACTER);
        }
    }

    private static void row(XSSFRow row, WorkbookStyles styles, TableSheet content, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);

            if (cells.get(i) instanceof Cell.Text text) {
                cell.setCellValue(text.text());
                cell.setCellStyle(styles.prose());
            } else if (cells.get(i) instanceof Cell.Number number) {
                number(cell, styles, number);
            } else if (cells.get(i) instanceof Cell.Difference gap) {
                number(cell, styles, new Cell.Number(gap.value(), gap.decimals()));

                if (gap.value() != null) {
                    String formula = address(content, gap.of(), row) + "-" + address(content, gap.less(), row);
                    cell.getCTCell().addNewF().setStringValue(formula);
                }
            } else if (cells.get(i) instanceof Cell.Day day) {
                date(cell, styles.day(), day.day());
            } else if (cells.get(i) instanceof Cell.Month month) {
                date(cell, styles.month(), month.month().atDay(1));
            }
        }
    }

    private static String address(TableSheet content, String title, XSSFRow row) {
        return CellReference.convertNumToColString(content.column(title)) + (row.getRowNum() + 1);
    }

    private static void number(XSSFCell cell, WorkbookStyles styles, Cell.Number number) {
        cell.setCellStyle(styles.number(number.decimals()));

        if (number.value() != null) {
            cell.setCellValue(number.value());
        }
    }

    private static void date(XSSFCell cell, XSSFCellStyle style, @Nullable LocalDate day) {
        cell.setCellStyle(style);

        if (day != null) {
            cell.setCellValue(day);
        }
    }

    /** How many lines the longest text of a row takes in its column: told, so that no reader has to measure it. */
    private static int lines(List<Column<?>> columns, List<Cell> cells) {
        int lines = 1;

        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Cell.Text text) {
                int room = columns.get(i).width() - 2;
                lines = Math.max(lines, (text.text().length() + room - 1) / room);
            }
        }

        return lines;
    }

    /** Excel wants a row under the header, even an empty one. */
    private static void table(XSSFSheet sheet, TableSheet content) {
        int last = Math.max(1, content.rows().size());
        AreaReference area = new AreaReference(
                new CellReference(0, 0),
                new CellReference(last, content.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        // Columns are named here: the library would name all of them again for each one.
        XSSFTable table = sheet.createTable(null);
        table.getCTTable().setRef(area.formatAsString());
        CTTableColumns columns = table.getCTTable().addNewTableColumns();
        columns.setCount(content.columns().size());

        for (int i = 0; i < content.columns().size(); i++) {
            CTTableColumn column = columns.addNewTableColumn();
            column.setId(i + 1);
            column.setName(content.columns().get(i).title());
        }

        table.setName(content.table());
        table.setDisplayName(content.table());
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        table.getCTTable().addNewTableStyleInfo().setName(STYLE);
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }
}
