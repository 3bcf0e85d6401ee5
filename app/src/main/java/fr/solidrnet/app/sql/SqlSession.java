package fr.solidrnet.app.sql;

import fr.solidrnet.app.sql.gate.SqlRefusal;
import fr.solidrnet.app.sql.wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Asks queries of a child that is started ahead and, once it had to be killed, started again. A query that meets a
 * limit, or breaks the child, is an {@link Answer} and not the end of the session. One query at a time; {@link #stop}
 * and {@link #close} may be called by any thread.
 */
public final class SqlSession implements AutoCloseable {
    private enum Killed {
        NO,
        BY_WATCHDOG,
        BY_USER
    }

    private final SqlPlace place;
    private final SqlLimits limits;
    private final Timer watchdog = new Timer("watchdog", true);
    private @Nullable ChildProcess child;
    private Killed killed = Killed.NO;
    private boolean asking;
    private final AtomicLong queries = new AtomicLong();

    /** Starts the child at once: it gets ready while the caller does. */
    public SqlSession(SqlPlace place, SqlLimits limits) {
        this.place = place;
        this.limits = limits;
        child = ChildProcess.start(place, limits);
        // A killed program cannot tidy up itself; an interrupted one can.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "sql-child-end"));

        try {
            place.check();
        } catch (RuntimeException e) {
            close();
            throw e;
        }

        Scratch.sweep();
    }

    /** The class path of children, which is shorter than this program's. */
    public static String childClassPath() {
        return ChildProcess.classPath();
    }

    /**
     * Runs one query and hands its rows over as they come.
     *
     * @throws IOException when the listener cannot write
     */
    public Answer ask(String sql, AnswerListener listener) throws IOException {
        long begin = System.nanoTime();
        ChildProcess asked = begin();
        long query = queries.get();
        TimerTask bite = bite(query);
        boolean alive = false;

        try {
            @Nullable Reply last = start(asked, sql);
            watchdog.schedule(bite, limits.seconds() * 1000L);
            last = exchange(asked, last, listener);
            alive = last != null
                    && !(last instanceof Reply.Row)
                    && !(last instanceof Reply.Failure failure && failure.spent());
            return answer(last, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            bite.cancel();
            end(asked, alive);
        }
    }

    /** Starts a child where the last one was killed or died, so that the next query need not wait for it. */
    public synchronized void prepare() {
        if (child != null && !child.isAlive()) {
            child.close();
            child = null;
        }

        if (child == null) {
            child = ChildProcess.start(place, limits);
        }
    }

    /** Ends the query that runs, where one does. */
    public synchronized void stop() {
        if (asking) {
            kill(Killed.BY_USER);
        }
    }

    @Override
    public synchronized void close() {
        watchdog.cancel();

        if (child != null) {
            child.close();
            child = null;
        }
    }

    /** The reply that ended the answer: an end, a failure, a row that was one too many; null when the child died. */
    private @Nullable Reply exchange(ChildProcess asked, @Nullable Reply first, AnswerListener listener)
            throws IOException {
        long room = limits.resultMegabytes() * 1_000_000L;
        @Nullable Reply reply = first;

        while (true) {
            if (reply instanceof Reply.Row row) {
                room -= size(row.cells());

                if (room < 0) {
                    return reply;
                }

                listener.row(row.cells());
            } else if (reply instanceof Reply.Columns columns) {
                listener.columns(columns.columns());
            } else if (reply instanceof Reply.Warning warning) {
                listener.warning(warning.sentence());
            } else if (reply instanceof Reply.Progress progress) {
                listener.progress(progress.percent());
            } else if (!(reply instanceof Reply.Ready)) {
                return reply;
            }

            reply = asked.read();
        }
    }

    /** Sends the query and waits until the child begins with it: a slow start is not the query's fault. */
    private static @Nullable Reply start(ChildProcess asked, String sql) {
        boolean begun = asked.isReady();
        return asked.send(sql) ? begun ? new Reply.Ready() : asked.read() : null;
    }

    private synchronized Answer answer(@Nullable Reply last, Duration duration) {
        if (last instanceof Reply.End done) {
            return new Answer.Complete(done.rows(), duration);
        }

        if (last instanceof Reply.Failure failure) {
            return new Answer.Failed(failure.sentence(), failure.position());
        }

        if (killed == Killed.BY_USER) {
            return new Answer.Stopped();
        }

        return new Answer.Failed(last == null ? deathSentence() : tooMuch(), SqlRefusal.NOWHERE);
    }

    private String tooMuch() {
        return "Le résultat dépasse " + limits.resultMegabytes()
                + " Mo (sql.resultMegabytes) : restreignez la requête.";
    }

    private String deathSentence() {
        if (killed == Killed.BY_WATCHDOG) {
            return "La requête a été arrêtée après " + limits.seconds()
                    + " s (sql.seconds) : restreignez-la, ou relevez cette limite.";
        }

        return "La requête a été arrêtée par le système, sans doute faute de mémoire (" + limits.memoryMegabytes()
                + " Mo permis, sql.memoryMegabytes) ou de disque temporaire (" + limits.temporaryMegabytes()
                + " Mo, sql.temporaryMegabytes) : restreignez-la.";
    }

    private synchronized ChildProcess begin() {
        prepare();
        killed = Killed.NO;
        asking = true;
        queries.incrementAndGet();
        return Objects.requireNonNull(child);
    }

    /** A child that was killed, is spent, or has more to say than was heard, is replaced before the next query. */
    private synchronized void end(ChildProcess asked, boolean alive) {
        asking = false;

        if (!alive || killed != Killed.NO) {
            asked.close();
            child = null;
        }
    }

    /** What ends one query, and none that is asked after it, however late it comes. */
    private TimerTask bite(long query) {
        return new TimerTask() {
            @Override
            public void run() {
                synchronized (SqlSession.this) {
                    if (queries.get() == query) {
                        kill(Killed.BY_WATCHDOG);
                    }
                }
            }
        };
    }

    private synchronized void kill(Killed by) {
        if (asking && child != null) {
            killed = by;
            child.kill();
        }
    }

    private static long size(List<@Nullable String> cells) {
        long size = 0;

        for (String cell : cells) {
            size += cell == null ? 1 : cell.length() + 1;
        }

        return size;
    }
}
