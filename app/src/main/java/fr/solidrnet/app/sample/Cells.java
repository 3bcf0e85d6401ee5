package fr.solidrnet.app.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Canonical texts. */
final class Cells {
    private Cells() {}

    /** The text of each value; empty where it is missing. */
    static String[] of(@Nullable Object... values) {
        String[] cells = new String[values.length];

        for (int i = 0; i < values.length; i++) {
            cells[i] = text(values[i]);
        }

        return cells;
    }

    /** A row that withdraws its key: nothing but the key, the stamp and the motive. */
    static String[] withdrawn(List<String> columns, String stampColumn, LocalDateTime stamp, String... key) {
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        System.arraycopy(key, 0, cells, 0, key.length);
        cells[columns.indexOf(stampColumn)] = text(stamp);
        cells[columns.indexOf(SampleTable.MOTIF)] = SampleTable.ANNULER;
        return cells;
    }

    /** A number with leading zeros: {@code PK-0000041}. */
    static String id(String prefix, long number, int digits) {
        String text = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    static String decimal(long units, int scale) {
        return BigDecimal.valueOf(units, scale).toPlainString();
    }

    /** Missing until the export reaches that day. */
    static @Nullable LocalDate known(Window window, @Nullable LocalDate day) {
        return day != null && !day.isAfter(window.until().toLocalDate()) ? day : null;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }

        // Stamps are whole minutes, of which Java leaves the seconds out.
        return value instanceof LocalDateTime moment ? moment + ":00" : value.toString();
    }
}
