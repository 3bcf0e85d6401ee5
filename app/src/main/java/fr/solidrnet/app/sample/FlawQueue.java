package fr.solidrnet.app.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The flaws that are due, table by table: one that finds no room in a small file waits for the next month's. */
final class FlawQueue {
    /** Each flaw comes back after so many months. */
    private static final int PERIOD = 8;

    private static final int STEP = 3;

    /** A flawed row needs so many good ones before it, or its file would be held. */
    private static final long GOOD_ROWS = 12;

    private final List<RowFlaw> kinds;
    private final Map<String, Deque<RowFlaw>> due = new TreeMap<>();
    private int planted;

    FlawQueue(List<RowFlaw> kinds) {
        this.kinds = kinds;
    }

    void begin(int month) {
        for (int i = 0; i < kinds.size(); i++) {
            if ((month + STEP * i) % PERIOD == 0) {
                RowFlaw flaw = kinds.get(i);
                due.computeIfAbsent(flaw.table(), table -> new ArrayDeque<>()).add(flaw);
            }
        }
    }

    static boolean hasRoom(long goodRows, long flawedRows) {
        return goodRows >= GOOD_ROWS * (flawedRows + 1);
    }

    Optional<RowFlaw> next(String table) {
        Deque<RowFlaw> waiting = due.get(table);
        return waiting == null || waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.remove());
    }

    /** A number never given before. */
    int number() {
        planted++;
        return planted;
    }
}
