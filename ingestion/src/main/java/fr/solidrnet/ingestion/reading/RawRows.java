package fr.solidrnet.ingestion.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** The records of a file in order, read as they are asked for. */
interface RawRows extends Iterator<RawRow>, Closeable {

    /** @param headerLine merged cells that start below it give their value to each row that they span */
    static RawRows open(Content content, long headerLine) throws IOException {
        return switch (content.wrapping()) {
            case XLS -> XlsRows.open(content, headerLine);
            case XLSX -> XlsxRows.open(content, headerLine);
            case PLAIN, GZIP, ZIP -> CsvRows.open(content);
        };
    }
}
