package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.FieldType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A one-sheet workbook, just as much of it as readers ask for, with dates and numbers as a spreadsheet holds them.
 * Libraries date what they write; this one gives equal bytes for equal rows.
 */
final class XlsxFile implements RowFile {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int DAY_STYLE = 1;
    private static final int MINUTE_STYLE = 2;

    private final OutputStream out;
    private final Path draft;
    private final Writer sheet;
    private final List<FieldType> types;
    private long row;

    /** @param draft where the sheet is written before it is packed; removed on closing */
    XlsxFile(OutputStream out, Path draft, List<FieldType> types) throws IOException {
        this.out = out;
        this.draft = draft;
        this.types = types;
        this.sheet = new BufferedWriter(Files.newBufferedWriter(draft));
        sheet.write(XlsxParts.SHEET_BEGIN);
    }

    @Override
    public long add(String[] cells) throws IOException {
        row++;
        sheet.write("<row r=\"" + row + "\">");

        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                cell(column, cells[column]);
            }
        }

        sheet.write("</row>");
        return row;
    }

    private void cell(int column, String text) throws IOException {
        FieldType type = column < types.size() ? types.get(column) : FieldType.STRING;
        String place = " r=\"" + XlsxParts.column(column) + row + "\"";
        Optional<String> number = number(type, text);

        if (number.isEmpty()) {
            sheet.write("<c" + place + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + XlsxParts.escaped(text)
                    + "</t></is></c>");
            return;
        }

        int style = type == FieldType.DATE ? DAY_STYLE : type == FieldType.DATETIME ? MINUTE_STYLE : 0;
        sheet.write("<c" + place + " s=\"" + style + "\"><v>" + number.get() + "</v></c>");
    }

    /** What the sheet holds in place of the text; none where the text is no such value. */
    private static Optional<String> number(FieldType type, String text) {
        try {
            return switch (type) {
                case DATE -> Optional.of(String.valueOf(days(LocalDate.parse(text))));
                case DATETIME -> Optional.of(serial(LocalDateTime.parse(text)));
                case INTEGER, NUMBER, YEAR -> Optional.of(new BigDecimal(text).toPlainString());
                default -> Optional.empty();
            };
        } catch (DateTimeParseException | NumberFormatException notSuchAValue) {
            return Optional.empty();
        }
    }

    private static long days(LocalDate day) {
        return ChronoUnit.DAYS.between(EPOCH, day);
    }

    private static String serial(LocalDateTime moment) {
        int minutes = moment.getHour() * 60 + moment.getMinute();
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(MINUTES_A_DAY), 11, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(days(moment.toLocalDate())))
                .toPlainString();
    }

    @Override
    public void close() throws IOException {
        sheet.write(XlsxParts.SHEET_END);
        sheet.close();

        try (StoredZip zip = new StoredZip(out)) {
            zip.add("[Content_Types].xml", XlsxParts.CONTENT_TYPES);
            zip.add("_rels/.rels", XlsxParts.RELATIONS);
            zip.add("xl/workbook.xml", XlsxParts.WORKBOOK);
            zip.add("xl/_rels/workbook.xml.rels", XlsxParts.WORKBOOK_RELATIONS);
            zip.add("xl/styles.xml", XlsxParts.STYLES);
            zip.add("xl/worksheets/sheet1.xml", draft);
        }

        Files.delete(draft);
    }
}
