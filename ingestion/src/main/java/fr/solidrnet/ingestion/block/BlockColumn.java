package fr.solidrnet.ingestion.block;

import java.io.Serializable;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in a block: each row tells which of the column's own values it has.
 *
 * @param places by row, {@link #MISSING} where it has none
 * @param numbers the values of a column of numbers, dates, moments or flags
 * @param ends where each value ends in {@code bytes}, of a column of texts or of bytes
 * @param others the values of any other column, as Spark's engine holds them
 */
record BlockColumn(Kind kind, short[] places, long[] numbers, int[] ends, byte[] bytes, Object[] others)
        implements Serializable {
    static final short MISSING = -1;

    /** How values are kept. */
    enum Kind {
        NUMBERS,
        TEXTS,
        BYTES,
        OTHERS
    }

    boolean isMissing(int row) {
        return places[row] == MISSING;
    }

    long number(int row) {
        return numbers[places[row]];
    }

    byte[] bytes(int row) {
        int place = places[row];
        int from = from(place);
        byte[] value = new byte[ends[place] - from];
        System.arraycopy(bytes, from, value, 0, value.length);
        return value;
    }

    Object other(int row) {
        return others[places[row]];
    }

    /** Texts that lie in {@link #bytes}, by place. */
    @Nullable
    UTF8String[] texts() {
        @Nullable UTF8String[] texts = new UTF8String[kind == Kind.TEXTS ? ends.length : 0];

        for (int i = 0; i < texts.length; i++) {
            texts[i] = UTF8String.fromBytes(bytes, from(i), ends[i] - from(i));
        }

        return texts;
    }

    private int from(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }
}
