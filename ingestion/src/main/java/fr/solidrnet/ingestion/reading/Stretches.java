package fr.solidrnet.ingestion.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a text may be parted, so that several tasks read it at once. Only a regular text is: one without a quote, where
 * every end of line ends a row, and without a carriage return that stands alone.
 */
final class Stretches {
    private static final int LEAST = 16 << 20;

    private final int least;
    private final List<Stretch> closed = new ArrayList<>();
    private long read;
    private long lines;
    private long from;
    private long linesBefore;
    private boolean irregular;
    private boolean afterReturn;

    Stretches() {
        this(LEAST);
    }

    /** @param least bytes of each part but the last */
    Stretches(int least) {
        this.least = least;
    }

    void see(int next) {
        read++;

        if (next == '\n') {
            lines++;

            if (read - from >= least) {
                close();
            }
        } else if (next == '"' || afterReturn) {
            irregular = true;
        }

        afterReturn = next == '\r';
    }

    /** The parts of the whole text, in order; none where it is read in one go. */
    List<Stretch> all() {
        if (irregular || afterReturn || closed.isEmpty()) {
            return List.of();
        }

        if (read > from) {
            close();
        }

        return List.copyOf(closed);
    }

    private void close() {
        closed.add(new Stretch(from, read, linesBefore));
        from = read;
        linesBefore = lines;
    }
}
