package fr.solidrnet.ingestion.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** The records of a file in order, read as they are asked for. */
interface RawRows extends Iterator<RawRow>, Closeable {

    static RawRows open(Content content) throws IOException {
        return content.workbook() ? XlsxRows.open(content) : CsvRows.open(content);
    }
}
