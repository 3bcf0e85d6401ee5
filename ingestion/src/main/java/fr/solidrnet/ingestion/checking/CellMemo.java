package fr.solidrnet.ingestion.checking;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a column made of the texts that it saw last. Exports repeat few texts many times: a code, a commune, a session
 * is then read and checked once in many rows. Forgets freely, and is the same with and without what it knows.
 */
final class CellMemo implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PLACES = 256;

    /** Not sent along with the column: each task learns by itself. */
    private transient Known @Nullable [] places;

    /** @param sound whether the cell alone breaks no constraint, once that is known */
    private record Known(String text, Cell cell, boolean sound) {}

    Cell read(String text, Function<String, Cell> read) {
        @Nullable Known known = known(text);

        if (known != null) {
            return known.cell();
        }

        Cell cell = read.apply(text);
        places()[place(text)] = new Known(text, cell, false);
        return cell;
    }

    /** Whether {@link #markSound} was said of this cell of this text. */
    boolean isSound(String text, Cell cell) {
        @Nullable Known known = known(text);
        return known != null && known.sound() && known.cell() == cell;
    }

    void markSound(String text, Cell cell) {
        places()[place(text)] = new Known(text, cell, true);
    }

    private @Nullable Known known(String text) {
        @Nullable Known known = places()[place(text)];
        return known != null && known.text().equals(text) ? known : null;
    }

    private Known[] places() {
        Known[] known = places;

        if (known == null) {
            known = new Known[PLACES];
            places = known;
        }

        return known;
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
