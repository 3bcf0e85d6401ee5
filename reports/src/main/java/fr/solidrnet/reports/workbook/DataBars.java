package fr.solidrnet.reports.workbook;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Bars behind the numbers of the columns that ask for them, one scale for each run of rows that are compared. */
final class DataBars {
    /** Opaque, and light enough for black figures to stand over it. */
    private static final byte[] COLOUR = {(byte) 0xFF, (byte) 0xA9, (byte) 0xC8, (byte) 0xE0};

    private DataBars() {}

    static void write(XSSFSheet sheet, TableSheet content) {
        for (int i = 0; i < content.columns().size(); i++) {
            if (content.columns().get(i).bars()) {
                for (TableSheet.Run run : content.compared()) {
                    if (comparable(numbers(content, i, run))) {
                        write(sheet, new CellRangeAddress(run.first() + 1, run.last() + 1, i, i));
                    }
                }
            }
        }
    }

    private static List<Double> numbers(TableSheet content, int column, TableSheet.Run run) {
        return content.rows().subList(run.first(), run.last() + 1).stream()
                .map(row -> row.get(column) instanceof Cell.Number number ? number.value() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Bars begin at 0, whence those of one number say nothing, and negative ones have none. */
    private static boolean comparable(List<Double> numbers) {
        return numbers.size() > 1
                && numbers.stream().allMatch(number -> number >= 0)
                && numbers.stream().anyMatch(number -> number > 0);
    }

    private static void write(XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(new XSSFColor(COLOUR, null));
        rule.getDataBarFormatting().getMinThreshold().setRangeType(RangeType.NUMBER);
        rule.getDataBarFormatting().getMinThreshold().setValue(0.0);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
