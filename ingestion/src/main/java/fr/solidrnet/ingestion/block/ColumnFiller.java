package fr.solidrnet.ingestion.block;

import fr.solidrnet.warehouse.storage.column.ColumnBlock;
import fr.solidrnet.warehouse.storage.column.ColumnBlock.Kind;
import java.util.Arrays;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes one column of a block after the other. */
final class ColumnFiller {
    private final Kind kind;
    private final short[] places;
    private long[] numbers = {};
    private int[] ends = {};
    private byte[] bytes = {};
    private Object[] others = {};
    private int rows;
    private int values;

    ColumnFiller(DataType type, int rows) {
        this.kind = kind(type);
        this.places = new short[rows];
    }

    /** A row that has none. */
    void missing() {
        places[rows++] = ColumnBlock.MISSING;
    }

    /** A row that has a value already given. */
    void again(int place) {
        places[rows++] = (short) place;
    }

    /** @return the place of a value given for the first time, in the classes of Spark's engine */
    int add(Object value) {
        switch (kind) {
            case NUMBERS -> number(value);
            case TEXTS -> text(((UTF8String) value).getBytes());
            case BYTES -> text((byte[]) value);
            case OTHERS -> {
                others = values == others.length ? Arrays.copyOf(others, grown()) : others;
                others[values] = value;
            }
        }

        places[rows++] = (short) values;
        return values++;
    }

    /** The column, of all rows given since the last time. */
    ColumnBlock close() {
        int end = values == 0 || ends.length == 0 ? 0 : ends[values - 1];
        ColumnBlock column = new ColumnBlock(
                kind,
                Arrays.copyOf(places, rows),
                kind == Kind.NUMBERS ? Arrays.copyOf(numbers, values) : numbers,
                kind == Kind.TEXTS || kind == Kind.BYTES ? Arrays.copyOf(ends, values) : ends,
                Arrays.copyOf(bytes, end),
                kind == Kind.OTHERS ? Arrays.copyOf(others, values) : others);
        rows = 0;
        values = 0;
        return column;
    }

    private void number(Object value) {
        numbers = values == numbers.length ? Arrays.copyOf(numbers, grown()) : numbers;
        numbers[values] = value instanceof Boolean flag ? flag ? 1 : 0 : ((Number) value).longValue();
    }

    private void text(byte[] value) {
        int from = values == 0 ? 0 : ends[values - 1];

        if (from + value.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(4096, 2 * (from + value.length)));
        }

        ends = values == ends.length ? Arrays.copyOf(ends, grown()) : ends;
        System.arraycopy(value, 0, bytes, from, value.length);
        ends[values] = from + value.length;
    }

    private int grown() {
        return Math.max(64, 2 * values);
    }

    private static Kind kind(DataType type) {
        if (type instanceof StringType) {
            return Kind.TEXTS;
        }

        if (type instanceof BinaryType) {
            return Kind.BYTES;
        }

        boolean number = type instanceof LongType
                || type instanceof IntegerType
                || type instanceof BooleanType
                || type instanceof DateType
                || type instanceof TimestampNTZType;
        return number ? Kind.NUMBERS : Kind.OTHERS;
    }
}
