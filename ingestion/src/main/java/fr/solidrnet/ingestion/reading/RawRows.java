package fr.solidrnet.ingestion.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** The records of a file in order, read as they are asked for. */
interface RawRows extends Iterator<RawRow>, Closeable {

    /** @param headerLine merged cells that start below it give their value to each row that they span */
    static RawRows open(Content content, long headerLine) throws IOException {
        return content.workbook() ? XlsxRows.open(content, headerLine) : CsvRows.open(content);
    }
}
