package fr.solidrnet.app.sql;

import fr.solidrnet.app.sql.output.ResultWriter;
import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands an answer to a writer, and its warnings to people. */
record Writing(ResultWriter writer, PrintWriter err) implements AnswerListener {
    @Override
    public void columns(List<Column> columns) throws IOException {
        writer.columns(columns);
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        writer.row(cells);
    }

    @Override
    public void warning(String sentence) {
        err.println("Attention : " + sentence);
    }
}
