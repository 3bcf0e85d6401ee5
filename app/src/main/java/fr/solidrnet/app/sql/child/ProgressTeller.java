package fr.solidrnet.app.sql.child;

import fr.solidrnet.app.sql.wire.Reply;
import fr.solidrnet.app.sql.wire.ReplyWriter;
import java.io.IOException;
import java.sql.SQLException;
import org.duckdb.DuckDBPreparedStatement;

/** Tells twice a second how far a running query is, until its first rows come. */
final class ProgressTeller implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final DuckDBPreparedStatement statement;
    private final ReplyWriter out;
    private final Thread thread = new Thread(this::tell, "progress");
    private boolean over;

    ProgressTeller(DuckDBPreparedStatement statement, ReplyWriter out) {
        this.statement = statement;
        this.out = out;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Nothing is told once this has returned. */
    @Override
    public synchronized void close() {
        over = true;
        notifyAll();
    }

    private synchronized void tell() {
        try {
            wait(EVERY_MILLIS);

            while (!over) {
                double percent = statement.getQueryProgress().getPercentage();
                out.write(new Reply.Progress(Math.max(0, percent)));
                wait(EVERY_MILLIS);
            }
        } catch (SQLException | IOException e) {
            // The query itself meets the same failure, and tells it.
            over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
