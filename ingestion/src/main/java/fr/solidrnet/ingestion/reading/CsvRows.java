package fr.solidrnet.ingestion.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.input.BoundedInputStream;

/** The records of a delimited text. A blank line is a record with one empty cell. */
final class CsvRows implements RawRows {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String END = "\u0003";

    private final CloseableIterator<CsvRecord> records;
    private final long linesBefore;

    private CsvRows(CloseableIterator<CsvRecord> records, long linesBefore) {
        this.records = records;
        this.linesBefore = linesBefore;
    }

    static CsvRows open(Content content) throws IOException {
        return of(text(Wrappings.open(content.path(), content.wrapping()), content.charset()), content.delimiter());
    }

    /** The records of one stretch of a text that nothing wraps, with their lines in the whole. */
    static CsvRows open(Content content, Stretch stretch) throws IOException {
        InputStream bytes = Files.newInputStream(Path.of(content.path()));
        bytes.skipNBytes(stretch.from());
        InputStream part = BoundedInputStream.builder()
                .setInputStream(bytes)
                .setMaxCount(stretch.to() - stretch.from())
                .setPropagateClose(true)
                .get();
        InputStream text = new BufferedInputStream(part);
        // Only a text as a whole may begin with a mark.
        Reader characters = stretch.from() == 0
                ? text(text, content.charset())
                : new InputStreamReader(text, Charset.forName(content.charset()));
        return of(characters, content.delimiter(), stretch.lines());
    }

    /** The records, then one that {@link #isEnd}: it is missing when a quote is left open. */
    static CsvRows openWithEnd(Content content, boolean lineEnded) throws IOException {
        InputStream bytes = Wrappings.open(content.path(), content.wrapping());
        byte[] end = (lineEnded ? END : "\n" + END).getBytes(StandardCharsets.US_ASCII);
        InputStream marked = new BufferedInputStream(new SequenceInputStream(bytes, new ByteArrayInputStream(end)));
        return of(text(marked, content.charset()), content.delimiter());
    }

    static boolean isEnd(RawRow row) {
        return row.cells().size() == 1 && row.cells().get(0).equals(END);
    }

    static CsvRows of(Reader text, char delimiter) {
        return of(text, delimiter, 0);
    }

    private static CsvRows of(Reader text, char delimiter, long linesBefore) {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .ofCsvRecord(text);
        return new CsvRows(reader.iterator(), linesBefore);
    }

    /** The characters after the byte order mark, if there is one. */
    static Reader text(InputStream bytes, String charset) throws IOException {
        bytes.mark(BOM.length);

        if (!Arrays.equals(bytes.readNBytes(BOM.length), BOM)) {
            bytes.reset();
        }

        return new InputStreamReader(bytes, Charset.forName(charset));
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public RawRow next() {
        CsvRecord row = records.next();
        return new RawRow(linesBefore + row.getStartingLineNumber(), row.getFields());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
