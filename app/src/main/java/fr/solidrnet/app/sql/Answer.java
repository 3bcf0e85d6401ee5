package fr.solidrnet.app.sql;

import java.time.Duration;

/** How a query ended. */
public sealed interface Answer {
    /** @param rows all of which were handed over */
    record Complete(long rows, Duration duration) implements Answer {}

    /**
     * It was refused, is wrong, or met a limit.
     *
     * @param sentence French
     * @param position the character of the query where the fault is, -1 where it has no place
     */
    record Failed(String sentence, int position) implements Answer {}

    /** It was stopped by {@link SqlSession#stop}. */
    record Stopped() implements Answer {}
}
