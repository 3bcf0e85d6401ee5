package fr.solidrnet.reports.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Bars behind the numbers of the columns that ask for them. */
final class DataBars {
    /** Light enough for black figures to stand over it. */
    private static final byte[] COLOUR = {(byte) 0xA9, (byte) 0xC8, (byte) 0xE0};

    private DataBars() {}

    static void write(XSSFSheet sheet, TableSheet content) {
        for (int i = 0; i < content.columns().size(); i++) {
            if (content.columns().get(i).bars() && !content.rows().isEmpty()) {
                XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
                XSSFConditionalFormattingRule rule =
                        formatting.createConditionalFormattingRule(new XSSFColor(COLOUR, null));
                CellRangeAddress[] range = {
                    new CellRangeAddress(1, content.rows().size(), i, i)
                };
                formatting.addConditionalFormatting(range, rule);
            }
        }
    }
}
