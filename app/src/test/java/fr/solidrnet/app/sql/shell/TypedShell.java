package fr.solidrnet.app.sql.shell;

import fr.solidrnet.app.sql.SqlSession;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** The shell on a terminal whose keys are typed and whose screen is read by a test. */
final class TypedShell implements AutoCloseable {
    static final String ENTER = "\r";
    static final String TAB = "\t";
    static final String UP = "\033OA";
    static final String CTRL_C = "\003";
    static final String CTRL_D = "\004";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final Thread thread;
    private int read;

    TypedShell(SqlSession session, Path warehouse, Path history) throws IOException {
        Terminal terminal =
                new ExternalTerminal("essai", "xterm", new PipedInputStream(keys), screen, StandardCharsets.UTF_8);
        SqlShell shell = new SqlShell(session, WarehouseLayout.at(warehouse), "");
        thread = new Thread(() -> run(shell, terminal, history), "shell");
        thread.start();
        shows("solidrnet> ");
    }

    private static void run(SqlShell shell, Terminal terminal, Path history) {
        try (terminal) {
            shell.run(terminal, history);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits until the screen has shown a text since the last one that was waited for; what it has shown until then. */
    String shows(String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();

        while (System.nanoTime() < end) {
            String shown = screen.toString(StandardCharsets.UTF_8);
            int place = shown.indexOf(text, read);

            if (place >= 0) {
                String since = shown.substring(read, place + text.length());
                read = place + text.length();
                return since;
            }

            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        throw new AssertionError("No « " + text + " » in: "
                + screen.toString(StandardCharsets.UTF_8).substring(read));
    }

    /** Types a line and waits for the next prompt; what was shown. The prompt before may be drawn more than once. */
    String answer(String line) throws IOException {
        type(line + ENTER);
        return shows("\n") + shows("solidrnet> ");
    }

    /** Whether the shell ends by itself. */
    boolean ends() throws InterruptedException {
        thread.join(PATIENCE.toMillis());
        return !lives();
    }

    boolean lives() {
        return thread.isAlive();
    }

    @Override
    public void close() throws IOException {
        if (lives()) {
            type(CTRL_D);
        }

        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
