package fr.solidrnet.app.sql.output;

import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.app.sql.wire.Column.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Markdown table, to paste into a note. */
final class MarkdownWriter implements ResultWriter {
    private static final Set<Kind> RIGHT = Set.of(Kind.INTEGER, Kind.DECIMAL, Kind.DOUBLE);

    private final Writer out;

    MarkdownWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void columns(List<Column> columns) throws IOException {
        line(columns.stream().map(Column::name).collect(Collectors.toList()));
        line(columns.stream()
                .map(column -> RIGHT.contains(column.kind()) ? "---:" : "---")
                .collect(Collectors.toList()));
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        line(cells);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void line(List<@Nullable String> cells) throws IOException {
        out.write(cells.stream().map(MarkdownWriter::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(@Nullable String cell) {
        return cell == null ? "" : CleanText.of(cell).replace("\\", "\\\\").replace("|", "\\|");
    }
}
