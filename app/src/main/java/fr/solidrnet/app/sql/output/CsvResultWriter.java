package fr.solidrnet.app.sql.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as the product's own exports are: UTF-8, semicolons, decimal points, ISO dates, nothing where nothing is. */
final class CsvResultWriter implements ResultWriter {
    private final CsvWriter csv;

    CsvResultWriter(OutputStream out) {
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void columns(List<Column> columns) {
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<@Nullable String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
