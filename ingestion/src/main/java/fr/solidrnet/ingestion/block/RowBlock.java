package fr.solidrnet.ingestion.block;

import fr.solidrnet.warehouse.storage.column.ColumnBlock;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Good rows of one file, in the order of their lines.
 *
 * @param file its number in the run
 * @param lines physical line of each row
 * @param keys a hash of each row's key: equal keys have equal hashes, and others nearly never
 * @param columns of the rows' shape, but for those that {@code shared} holds
 * @param shared the values of the columns that all rows share, by place; null for the others
 */
public record RowBlock(int file, long[] lines, long[] keys, ColumnBlock[] columns, Object[] shared)
        implements Serializable {
    public int rows() {
        return lines.length;
    }

    /** The rows whose key is not among those. */
    public RowBlock without(KeySet others) {
        int[] chosen =
                IntStream.range(0, rows()).filter(row -> !others.has(keys[row])).toArray();

        if (chosen.length == rows()) {
            return this;
        }

        ColumnBlock[] fewer = new ColumnBlock[columns.length];

        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = columns[i] == null ? null : columns[i].rows(chosen);
        }

        return new RowBlock(file, picked(lines, chosen), picked(keys, chosen), fewer, shared);
    }

    private static long[] picked(long[] numbers, int[] chosen) {
        return Arrays.stream(chosen).mapToLong(row -> numbers[row]).toArray();
    }

    /** The named columns of the rows, which have no other of their key; none that the shape lacks has a value. */
    public List<ColumnBlock> columns(BlockShape shape, List<String> names) {
        List<String> known = List.of(shape.rows().fieldNames());
        return names.stream()
                .map(known::indexOf)
                .map(place -> place < 0 ? ColumnBlock.missing(rows()) : column(shape, place))
                .toList();
    }

    private ColumnBlock column(BlockShape shape, int place) {
        if (shape.isOwn(place)) {
            return columns[place];
        }

        if (place == shape.line()) {
            return ColumnBlock.each(lines);
        }

        if (place == shape.sort()) {
            return BlockRow.fates(columns[shape.withdrawn()]);
        }

        return shared[place] instanceof UTF8String text
                ? ColumnBlock.same(rows(), text.getBytes())
                : ColumnBlock.same(rows(), ((Number) shared[place]).longValue());
    }
}
