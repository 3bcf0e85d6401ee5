package fr.solidrnet.ingestion.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an {@code .xls}, as {@link XlsxRows} gives those of an {@code .xlsx}. */
final class XlsRows implements RawRows {
    private final XlsBook book;
    private final MergedCells merged;
    private @Nullable Record ahead;
    private @Nullable RawRow next;

    private XlsRows(XlsBook book, MergedCells merged) throws IOException {
        this.book = book;
        this.merged = merged;
        this.ahead = seekCell();
        this.next = seek();
    }

    static XlsRows open(Content content, long headerLine) throws IOException {
        MergedCells merged = MergedCells.of(ranges(content), headerLine);
        XlsBook book = XlsBook.open(content.path());

        try {
            book.enter(content.sheet());
            return new XlsRows(book, merged);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        RawRow row = next;

        if (row == null) {
            throw new NoSuchElementException();
        }

        try {
            next = seek();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return row;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** They stand after the cells. */
    private static List<String> ranges(Content content) throws IOException {
        List<String> ranges = new ArrayList<>();

        try (XlsBook book = XlsBook.open(content.path())) {
            book.enter(content.sheet());

            for (Record record = book.next(); record != null; record = book.next()) {
                if (record instanceof MergeCellsRecord cells) {
                    for (int i = 0; i < cells.getNumAreas(); i++) {
                        ranges.add(cells.getAreaAt(i).formatAsString());
                    }
                }
            }
        }

        return ranges;
    }

    /** The cells of one row, which stand together. */
    private @Nullable RawRow seek() throws IOException {
        if (!(ahead instanceof CellValueRecordInterface first)) {
            return null;
        }

        int row = first.getRow();
        List<String> cells = new ArrayList<>();

        while (ahead instanceof CellValueRecordInterface cell && cell.getRow() == row) {
            while (cells.size() <= cell.getColumn()) {
                cells.add("");
            }

            cells.set(cell.getColumn(), text(cell));
            ahead = seekCell();
        }

        if (ahead instanceof CellValueRecordInterface cell && cell.getRow() < row) {
            throw new IllegalStateException("Rows of the sheet are not in order");
        }

        merged.fill(row + 1, cells);

        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }

        return new RawRow(row + 1L, List.copyOf(cells));
    }

    private @Nullable Record seekCell() throws IOException {
        Record record = book.next();

        while (record != null && !(record instanceof CellValueRecordInterface)) {
            record = book.next();
        }

        return record;
    }

    private String text(CellValueRecordInterface cell) throws IOException {
        if (cell instanceof LabelSSTRecord label) {
            return book.text(label.getSSTIndex());
        } else if (cell instanceof NumberRecord number) {
            return book.number(number.getValue(), number.getXFIndex());
        } else if (cell instanceof LabelRecord label) {
            return label.getValue();
        } else if (cell instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? String.valueOf(flag.getBooleanValue()) : error(flag.getErrorValue());
        }

        return cell instanceof FormulaRecord formula ? computed(formula) : "";
    }

    /** What the formula gave last; nothing is computed here. */
    private String computed(FormulaRecord formula) throws IOException {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> book.number(formula.getValue(), formula.getXFIndex());
            case BOOLEAN -> String.valueOf(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING -> formula.hasCachedResultString() ? textThatFollows() : "";
            default -> "";
        };
    }

    private String textThatFollows() throws IOException {
        for (Record record = book.next(); record != null; record = book.next()) {
            if (record instanceof StringRecord text) {
                return text.getString();
            }
        }

        return "";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
    }
}
