package fr.solidrnet.ingestion.block;

import fr.solidrnet.warehouse.storage.column.ColumnBlock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers rows into blocks. For one thread. */
public final class BlockFiller {
    private static final int ROWS = 30_000;

    private final BlockShape shape;
    private final @Nullable ColumnFiller[] fillers;
    private final long[] lines = new long[ROWS];
    private final long[] keys = new long[ROWS];
    private final boolean[] given;
    private int file;
    private Object[] shared = {};
    private int rows;
    private long key;
    private int book;

    /** A value that is given to many rows. It belongs to the filler that made it. */
    public static final class Kept {
        private final Object value;
        private final long key;
        private int where;
        private int book = -1;

        private Kept(Object value, long key) {
            this.value = value;
            this.key = key;
        }
    }

    public BlockFiller(BlockShape shape) {
        this.shape = shape;
        this.fillers = new ColumnFiller[shape.width()];
        this.given = new boolean[shape.width()];

        for (int i = 0; i < fillers.length; i++) {
            fillers[i] = shape.isOwn(i) ? new ColumnFiller(shape.type(i), ROWS) : null;
        }
    }

    /** @param shared by place, in the classes of Spark's engine, the values that all rows to come share */
    public void begin(int number, Object[] values) {
        this.file = number;
        this.shared = values;
    }

    /** @param value in the classes of Spark's engine */
    public Kept keep(int place, Object value) {
        return new Kept(value, part(place, value));
    }

    /** Gives the next row a value that other rows have too: it is kept once in a block. */
    public void give(int place, Kept value) {
        given[place] = true;
        key += value.key;

        if (value.book == book) {
            filler(place).again(value.where);
        } else {
            value.where = filler(place).add(value.value);
            value.book = book;
        }
    }

    /** Gives the next row a value of its own, in the classes of Spark's engine. */
    public void give(int place, Object value) {
        given[place] = true;
        key += part(place, value);
        filler(place).add(value);
    }

    private long part(int place, Object value) {
        int rank = shape.rankInKey(place);
        return rank < 0 ? 0 : KeyHash.part(rank, value);
    }

    /** Ends a row; columns that it was not given are missing. @return whether the block is full */
    public boolean end(long line) {
        for (int i = 0; i < given.length; i++) {
            ColumnFiller filler = fillers[i];

            if (filler != null && !given[i]) {
                filler.missing();
            }
        }

        Arrays.fill(given, false);
        lines[rows] = line;
        keys[rows] = key;
        key = 0;
        rows++;
        return rows == ROWS;
    }

    public int rows() {
        return rows;
    }

    public RowBlock close() {
        ColumnBlock[] columns = new ColumnBlock[fillers.length];

        for (int i = 0; i < columns.length; i++) {
            ColumnFiller filler = fillers[i];
            columns[i] = filler == null ? null : filler.close();
        }

        RowBlock block = new RowBlock(file, Arrays.copyOf(lines, rows), Arrays.copyOf(keys, rows), columns, shared);
        rows = 0;
        book++;
        return block;
    }

    private ColumnFiller filler(int place) {
        ColumnFiller filler = fillers[place];

        if (filler == null) {
            throw new IllegalArgumentException("Rows have no value of their own in column " + place);
        }

        return filler;
    }
}
