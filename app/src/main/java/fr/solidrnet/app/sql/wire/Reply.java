package fr.solidrnet.app.sql.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the child says while it answers one query: columns, rows, warnings, then an end or a failure. */
public sealed interface Reply {
    /** The child is fenced and waits for queries; said once. */
    record Ready() implements Reply {}

    record Columns(List<Column> columns) implements Reply {}

    /** @param cells one text a column, null where the cell is */
    record Row(List<@Nullable String> cells) implements Reply {}

    /** @param percent 0 to 100, of the query being run */
    record Progress(double percent) implements Reply {}

    /** @param sentence French, what to mind before the result is passed on */
    record Warning(String sentence) implements Reply {}

    /**
     * The query was refused, is wrong, or met a limit.
     *
     * @param sentence French
     * @param position the character of the query where the fault is, from 0; -1 where it has no place
     * @param spent whether the process has come to the end of its memory: what it took it may not have given back, and
     *     the next allocation to fail may be one that nobody guards
     */
    record Failure(String sentence, int position, boolean spent) implements Reply {}

    record End(long rows) implements Reply {}
}
