package fr.solidrnet.ingestion.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a text may be parted, so that several tasks read it at once. Only a regular text is: one without a quote, where
 * every end of line ends a row, and without a carriage return that stands alone.
 */
final class Stretches {
    /** A longer line may be beyond what the tolerant reader takes: it is for that to say. */
    private static final int LONGEST = 16_000;

    private final int least;
    private final List<Stretch> closed = new ArrayList<>();
    private long read;
    private long lines;
    private long from;
    private long linesBefore;
    private long lineFrom;
    private boolean irregular;
    private boolean afterReturn;

    /** @param least bytes of each part but the last */
    Stretches(int least) {
        this.least = least;
    }

    void see(int next) {
        read++;

        if (next == '\n') {
            endLine();
        } else if (next == '"' || afterReturn) {
            irregular = true;
        }

        afterReturn = next == '\r';
    }

    /** Whether {@link #seePlain} may follow. */
    boolean mayBePlain() {
        return !afterReturn;
    }

    /**
     * {@link #see} of a run of bytes of ASCII that are neither quotes nor returns nor other controls, which is nearly
     * all of most texts.
     *
     * @return where the run ends
     */
    int seePlain(byte[] bytes, int start, int to) {
        int seen = start;
        int i = start;

        while (i < to) {
            byte b = bytes[i];

            if (b < ' ' && b != '\n' || b == '"') {
                break;
            }

            i++;

            if (b == '\n') {
                read += i - seen;
                seen = i;
                endLine();
            }
        }

        read += i - seen;
        return i;
    }

    private void endLine() {
        lines++;
        irregular |= read - lineFrom > LONGEST;
        lineFrom = read;

        if (read - from >= least) {
            close();
        }
    }

    /** The parts of the whole text, in order; none where it is read in one go. */
    List<Stretch> all() {
        if (irregular || afterReturn || closed.isEmpty() || read - lineFrom > LONGEST) {
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
