package fr.solidrnet.ingestion.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook as the text that a delimited file would hold: ISO dates, plain numbers, {@code true} and
 * {@code false}; a formula is its last computed value, and {@code #FORMULE!} where the file keeps none.
 */
final class CellText {
    /** Refused as an error of a spreadsheet is: to take it for an empty cell would lose what its author sees. */
    private static final String WITHOUT_VALUE = "#FORMULE!";

    /** Excel keeps 15 significant digits and shows no more. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern NOT_SYMBOLS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?!h+]|m+]|s+])[^]]*]");
    private static final Pattern DATE_SYMBOLS = Pattern.compile("[ymdhsa]");
    private static final LocalDateTime ORIGIN = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime ORIGIN_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final long SECONDS_A_DAY = 86_400;

    private final LocalDateTime origin;

    CellText(boolean from1904) {
        this.origin = from1904 ? ORIGIN_1904 : ORIGIN;
    }

    String of(Cell cell) {
        Object value = cell.getValue();

        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString());
        }

        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return WITHOUT_VALUE;
        }

        return value == null ? "" : value.toString();
    }

    /**
     * @param id number of the format that shows the cell, where it has one
     * @param format its symbols, such as {@code dd/mm/yyyy}
     */
    String number(BigDecimal number, @Nullable Integer id, @Nullable String format) {
        String symbols = symbols(format);

        if (dated(id, symbols) && number.signum() >= 0) {
            return date(number);
        }

        if (symbols.contains("%") || id != null && (id == 9 || id == 10)) {
            return plain(number.movePointRight(2)) + " %";
        }

        return plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private String date(BigDecimal serial) {
        long seconds = Math.round(serial.doubleValue() * SECONDS_A_DAY);
        LocalDateTime time = origin.plus(seconds, ChronoUnit.SECONDS);

        if (seconds < SECONDS_A_DAY) {
            return time.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        }

        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT));
    }

    /** The first section of a number format, without what it shows as it stands. */
    private static String symbols(@Nullable String format) {
        String bare = format == null
                ? ""
                : NOT_SYMBOLS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
    }

    /** Formats 14 to 22, 27 to 36, 45 to 47 and 50 to 58 show dates or times wherever the workbook was made. */
    private static boolean dated(@Nullable Integer id, String symbols) {
        boolean known = id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58);
        return known
                || !symbols.contains("general")
                        && !symbols.contains("standard")
                        && DATE_SYMBOLS.matcher(symbols).find();
    }
}
