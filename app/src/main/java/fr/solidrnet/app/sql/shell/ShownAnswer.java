package fr.solidrnet.app.sql.shell;

import fr.solidrnet.app.sql.AnswerListener;
import fr.solidrnet.app.sql.output.ResultWriter;
import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Writes an answer, and above it a bar while a query of more than two seconds runs. */
final class ShownAnswer implements AnswerListener {
    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final int WIDTH = 40;

    private final ResultWriter writer;
    private final Terminal terminal;
    private final List<String> warnings = new ArrayList<>();
    private final long begin = System.nanoTime();
    private boolean drawn;

    ShownAnswer(ResultWriter writer, Terminal terminal) {
        this.writer = writer;
        this.terminal = terminal;
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    public void columns(List<Column> columns) throws IOException {
        clearProgress();
        writer.columns(columns);
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        writer.row(cells);
    }

    @Override
    public void warning(String sentence) {
        warnings.add(sentence);
    }

    @Override
    public void progress(double percent) {
        if (System.nanoTime() - begin < PATIENCE_NANOS) {
            return;
        }

        int done = (int) (Math.min(100, percent) * WIDTH / 100);
        drawn = true;
        terminal.writer()
                .print("\r[" + "█".repeat(done) + "·".repeat(WIDTH - done) + "] " + (int) percent
                        + "\u00a0%  (Ctrl-C pour arrêter) ");
        terminal.flush();
    }

    /** Leaves the line as it was before the bar. */
    void clearProgress() {
        if (drawn) {
            terminal.writer().print("\r" + " ".repeat(WIDTH + 36) + "\r");
            terminal.flush();
            drawn = false;
        }
    }
}
