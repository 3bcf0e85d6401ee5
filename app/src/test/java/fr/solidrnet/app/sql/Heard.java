package fr.solidrnet.app.sql;

import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was said in answer to a query. */
final class Heard implements AnswerListener {
    final List<String> rows = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    List<Column> columns = List.of();
    Answer answer = new Answer.Stopped();

    static Heard of(SqlSession session, String sql) {
        Heard heard = new Heard();

        try {
            heard.answer = session.ask(sql, heard);
        } catch (IOException e) {
            throw new AssertionError(e);
        }

        return heard;
    }

    String sentence() {
        return answer instanceof Answer.Failed failed ? failed.sentence() : answer.toString();
    }

    @Override
    public void columns(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public void row(List<@Nullable String> cells) {
        rows.add(String.join("|", cells.stream().map(String::valueOf).toList()));
    }

    @Override
    public void warning(String sentence) {
        warnings.add(sentence);
    }
}
