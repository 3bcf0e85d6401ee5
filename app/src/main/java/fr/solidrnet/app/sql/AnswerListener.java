package fr.solidrnet.app.sql;

import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer as it comes: the columns once, then rows, then perhaps warnings. */
public interface AnswerListener {
    void columns(List<Column> columns) throws IOException;

    void row(List<@Nullable String> cells) throws IOException;

    /** @param sentence French */
    void warning(String sentence);

    /** @param percent 0 to 100 */
    default void progress(double percent) {}
}
