package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/** Rows of a table as values of the Java classes that Spark hands out, read and written without Spark. */
final class PlainRows {
    private PlainRows() {}

    static void append(Table table, List<String> columns, List<@Nullable Object[]> rows, CommitSteps steps) {
        List<Type> types =
                columns.stream().map(column -> table.schema().findType(column)).toList();
        Iterable<Record> records = () ->
                rows.stream().map(row -> record(table, columns, types, row)).iterator();
        RecordFile.append(table, records, steps);
    }

    private static Record record(Table table, List<String> columns, List<Type> types, @Nullable Object[] row) {
        GenericRecord record = RecordFile.row(table);

        for (int i = 0; i < row.length; i++) {
            record.setField(columns.get(i), stored(row[i], types.get(i)));
        }

        return record;
    }

    static List<@Nullable Object[]> read(Table table, long snapshot, List<String> columns) {
        List<@Nullable Object[]> rows = new ArrayList<>();

        try (CloseableIterable<Record> read = IcebergGenerics.read(table)
                .useSnapshot(snapshot)
                .select(columns)
                .build()) {
            for (Record record : read) {
                @Nullable Object[] row = new Object[columns.size()];

                for (int i = 0; i < row.length; i++) {
                    row[i] = handedOut(record.getField(columns.get(i)));
                }

                rows.add(row);
            }
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + table.name(), e);
        }

        return rows;
    }

    private static @Nullable Object stored(@Nullable Object value, Type type) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }

        return value instanceof BigDecimal decimal && type instanceof Types.DecimalType exact
                ? decimal.setScale(exact.scale())
                : value;
    }

    private static @Nullable Object handedOut(@Nullable Object value) {
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }

        return value;
    }
}
