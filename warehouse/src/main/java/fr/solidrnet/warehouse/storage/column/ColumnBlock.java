package fr.solidrnet.warehouse.storage.column;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The values of one column in some rows: each row tells which of the column's own values it has. Two places may hold the
 * same value, and a place may be of no row.
 *
 * @param places by row, {@link #MISSING} where it has none
 * @param numbers the values of a column of numbers, dates (days since 1970), moments (microseconds) or flags (0 and 1)
 * @param ends where each value ends in {@code bytes}, of a column of texts (in UTF-8) or of bytes
 * @param others the values of any other column, as its maker holds them: {@link ColumnFile} takes none
 */
public record ColumnBlock(Kind kind, short[] places, long[] numbers, int[] ends, byte[] bytes, Object[] others)
        implements Serializable {
    public static final short MISSING = -1;

    private static final Object[] NO_OTHERS = {};
    private static final byte[] NO_BYTES = {};

    /** How values are kept. */
    public enum Kind {
        NUMBERS,
        TEXTS,
        BYTES,
        OTHERS
    }

    /** One number that all rows have. */
    public static ColumnBlock same(int rows, long number) {
        return new ColumnBlock(Kind.NUMBERS, new short[rows], new long[] {number}, new int[0], NO_BYTES, NO_OTHERS);
    }

    /** No value in any row, of whatever kind. */
    public static ColumnBlock missing(int rows) {
        short[] places = new short[rows];
        Arrays.fill(places, MISSING);
        return new ColumnBlock(Kind.NUMBERS, places, new long[0], new int[0], NO_BYTES, NO_OTHERS);
    }

    /** One text that all rows have. */
    public static ColumnBlock same(int rows, byte[] text) {
        return new ColumnBlock(Kind.TEXTS, new short[rows], new long[0], new int[] {text.length}, text, NO_OTHERS);
    }

    /** Numbers of which each row has its own. */
    public static ColumnBlock each(long[] numbers) {
        short[] places = new short[numbers.length];

        for (int i = 0; i < places.length; i++) {
            places[i] = (short) i;
        }

        return new ColumnBlock(Kind.NUMBERS, places, numbers, new int[0], NO_BYTES, NO_OTHERS);
    }

    /** Some of the rows, in their order. */
    public ColumnBlock rows(int[] chosen) {
        short[] fewer = new short[chosen.length];

        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = places[chosen[i]];
        }

        return new ColumnBlock(kind, fewer, numbers, ends, bytes, others);
    }

    public int values() {
        return switch (kind) {
            case NUMBERS -> numbers.length;
            case TEXTS, BYTES -> ends.length;
            case OTHERS -> others.length;
        };
    }

    public boolean isMissing(int row) {
        return places[row] == MISSING;
    }

    public long number(int row) {
        return numbers[places[row]];
    }

    public byte[] bytes(int row) {
        return value(places[row]);
    }

    public Object other(int row) {
        return others[places[row]];
    }

    /** The bytes at a place. */
    byte[] value(int place) {
        return Arrays.copyOfRange(bytes, from(place), ends[place]);
    }

    /** Where the bytes at a place start. */
    public int from(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }
}
