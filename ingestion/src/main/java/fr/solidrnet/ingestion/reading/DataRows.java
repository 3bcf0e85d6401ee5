package fr.solidrnet.ingestion.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The data rows of a recognised file: all below the header but blank, totals and example rows, and those not ours. */
final class DataRows implements Iterator<RawRow>, Closeable {
    private final FileLayout layout;
    private final RawRows rows;
    private @Nullable RawRow next;

    private DataRows(FileLayout layout, RawRows rows) {
        this.layout = layout;
        this.rows = rows;
        this.next = seek();
    }

    static DataRows open(FileLayout layout) throws IOException {
        return new DataRows(layout, RawRows.open(layout.content(), layout.headerLine()));
    }

    /** Those of one stretch of the file. */
    static DataRows open(FileLayout layout, Stretch stretch) throws IOException {
        return new DataRows(layout, CsvRows.open(layout.content(), stretch));
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

        next = seek();
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Whether a row below the header, which is no example, is neither blank, nor a total, nor of another programme. */
    static boolean isData(FileLayout layout, RawRow row) {
        return !row.blank()
                && !SkippedRows.total(row, layout.required(), layout.motif())
                && layout.notOurs().stream().noneMatch(cells -> cells.isIn(row));
    }

    private @Nullable RawRow seek() {
        while (rows.hasNext()) {
            RawRow row = rows.next();

            if (row.line() > layout.headerLine() && row.line() != layout.exampleLine() && isData(layout, row)) {
                return row;
            }
        }

        return null;
    }
}
