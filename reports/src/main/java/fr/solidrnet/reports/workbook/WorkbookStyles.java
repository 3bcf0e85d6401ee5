package fr.solidrnet.reports.workbook;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few styles that all sheets share. */
final class WorkbookStyles {
    /** How months are shown, in cells and under charts: the reader's locale gives their names. */
    static final String MONTH = "mmm yyyy";

    private final XSSFWorkbook workbook;
    private final SortedMap<Integer, XSSFCellStyle> numbers = new TreeMap<>();
    private final XSSFCellStyle header;
    private final XSSFCellStyle numberHeader;
    private final XSSFCellStyle notice;
    private final XSSFCellStyle prose;
    private final XSSFCellStyle title;
    private final XSSFCellStyle day;
    private final XSSFCellStyle month;

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        header = header(HorizontalAlignment.LEFT);
        numberHeader = header(HorizontalAlignment.RIGHT);
        notice = style(font(11));
        title = style(font(16));
        prose = workbook.createCellStyle();
        prose.setWrapText(true);
        prose.setVerticalAlignment(VerticalAlignment.TOP);
        day = date("dd/mm/yyyy");
        month = date(MONTH);
    }

    /** A number with its thousands apart and this many decimals; the reader's locale gives the signs. */
    XSSFCellStyle number(int decimals) {
        return numbers.computeIfAbsent(decimals, places -> {
            XSSFCellStyle style = workbook.createCellStyle();
            String pattern = "#,##0" + (places == 0 ? "" : "." + "0".repeat(places));
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    XSSFCellStyle header(boolean numeric) {
        return numeric ? numberHeader : header;
    }

    XSSFCellStyle notice() {
        return notice;
    }

    XSSFCellStyle day() {
        return day;
    }

    XSSFCellStyle month() {
        return month;
    }

    /** Text that wraps within its column. */
    XSSFCellStyle prose() {
        return prose;
    }

    XSSFCellStyle title() {
        return title;
    }

    private XSSFCellStyle date(String pattern) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont font(int size) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) size);
        return font;
    }

    private XSSFCellStyle header(HorizontalAlignment alignment) {
        XSSFCellStyle style = style(font(11));
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }
}
