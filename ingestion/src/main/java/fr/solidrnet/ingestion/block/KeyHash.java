package fr.solidrnet.ingestion.block;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Hashes of keys, 64 bits each: two that differ are of different keys, two that are equal have yet to be compared. */
public final class KeyHash {
    private KeyHash() {}

    /** The part of one column of a key, to be added up; columns are told apart by their rank in the key. */
    public static long part(int rank, Object value) {
        return XXH64.hashLong(hash(value), rank);
    }

    /** The hash of a key that is a row by itself. */
    public static long of(InternalRow key, DataType[] types) {
        long hash = 0;

        for (int i = 0; i < types.length; i++) {
            if (!key.isNullAt(i)) {
                hash += part(i, key.get(i, types[i]));
            }
        }

        return hash;
    }

    private static long hash(Object value) {
        if (value instanceof UTF8String text) {
            return XXH64.hashUTF8String(text, 42);
        }

        if (value instanceof byte[] bytes) {
            return XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, 42);
        }

        if (value instanceof Number number) {
            return number.longValue();
        }

        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }

        if (value instanceof Decimal decimal) {
            return decimal.toJavaBigDecimal().stripTrailingZeros().hashCode();
        }

        throw new IllegalArgumentException("No column of a key is a " + value.getClass());
    }
}
