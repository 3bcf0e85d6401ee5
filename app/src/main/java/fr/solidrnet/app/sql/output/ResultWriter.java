package fr.solidrnet.app.sql.output;

import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one result. What it was given is complete only once {@link #finish} has returned. */
public interface ResultWriter extends AutoCloseable {
    void columns(List<Column> columns) throws IOException;

    /** @param cells texts as {@link Column.Kind} promises them */
    void row(List<@Nullable String> cells) throws IOException;

    void finish() throws IOException;

    /** What the reader of the result must know of how it is written, in French. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /** Lets go of what the writer holds; where it was not finished, the result is worth nothing. */
    @Override
    default void close() throws IOException {}

    /** A writer of text into a stream that is the caller's to close. */
    static ResultWriter text(Format format, OutputStream out) {
        return switch (format) {
            case TABLE -> new TableWriter(out, false);
            case CSV -> new CsvResultWriter(out);
            case JSON -> new JsonWriter(out);
            case MARKDOWN -> new MarkdownWriter(out);
            case XLSX, PARQUET -> throw new IllegalArgumentException(format + " is a file");
        };
    }

    /** A table whose long texts are whole, over several lines, into a stream that is the caller's to close. */
    static ResultWriter wrapped(OutputStream out) {
        return new TableWriter(out, true);
    }

    /** A writer of a workbook or a Parquet file, which does not exist yet. */
    static ResultWriter file(Format format, Path file) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxResultWriter(file);
            case PARQUET -> new ParquetResultWriter(file);
            default -> throw new IllegalArgumentException(format + " is text");
        };
    }
}
