package fr.solidrnet.app.sql.output;

import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet: numbers as numbers, dates as dates. A number of more than 15 digits, which Excel would
 * round, stays text.
 */
final class XlsxResultWriter implements ResultWriter {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_CELL = 32_767;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private List<Column> columns = List.of();
    private int line;

    XlsxResultWriter(Path file) throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        workbook = new Workbook(out, "Solidrnet", "1.0");
        sheet = workbook.newWorksheet("Résultat");
    }

    @Override
    public void columns(List<Column> columns) {
        this.columns = columns;

        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
            sheet.width(i, Math.min(40, Math.max(12, columns.get(i).name().length() + 2)));
        }

        sheet.freezePane(0, 1);
        line = 1;
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        if (line == MOST_ROWS) {
            throw new IOException(
                    "Une feuille Excel tient " + MOST_ROWS + " lignes au plus : choisissez csv ou parquet.");
        }

        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);

            if (cell != null) {
                value(i, columns.get(i).kind(), cell);
            }
        }

        line++;
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
        out.close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void value(int column, Column.Kind kind, String cell) {
        switch (kind) {
            case BOOLEAN -> sheet.value(line, column, Boolean.parseBoolean(cell));
            case INTEGER, DECIMAL -> number(column, new BigDecimal(cell), cell);
            case DOUBLE -> real(column, cell);
            case DATE -> date(column, cell);
            case TIMESTAMP -> {
                sheet.value(line, column, LocalDateTime.parse(cell));
                sheet.style(line, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case NESTED, TEXT ->
                sheet.value(line, column, cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL));
        }
    }

    private void number(int column, BigDecimal number, String cell) {
        if (number.precision() > MOST_DIGITS) {
            sheet.value(line, column, cell);
        } else {
            sheet.value(line, column, number);
        }
    }

    private void real(int column, String cell) {
        double value = Double.parseDouble(cell);

        if (Double.isFinite(value)) {
            sheet.value(line, column, value);
        } else {
            sheet.value(line, column, cell);
        }
    }

    private void date(int column, String cell) {
        if (cell.length() == "2026-10-31".length()) {
            sheet.value(line, column, LocalDate.parse(cell));
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(line, column, cell);
        }
    }
}
