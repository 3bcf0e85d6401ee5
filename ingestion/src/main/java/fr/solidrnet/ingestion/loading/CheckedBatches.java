package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.BlockFiller;
import fr.solidrnet.ingestion.block.BlockShape;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Function1;

/** Gathers rows of the loading shape, checked and answered, into batches of one file each. */
final class CheckedBatches implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RowShape shape;
    private final BlockShape good;
    private final FileConstants constants;

    CheckedBatches(RowShape shape, FileConstants constants) {
        this.shape = shape;
        this.good = shape.good();
        this.constants = constants;
    }

    Iterator<Batch> call(Iterator<Row> rows) {
        Gathering gathering = new Gathering();
        return new Iterator<>() {
            private @Nullable Row left;

            @Override
            public boolean hasNext() {
                return left != null || rows.hasNext();
            }

            @Override
            public Batch next() {
                Row row = left == null ? rows.next() : left;
                int file = row.getInt(shape.place(RowShape.FILE));
                gathering.begin(file);
                left = null;

                while (!gathering.add(row) && rows.hasNext()) {
                    row = rows.next();

                    if (row.getInt(shape.place(RowShape.FILE)) != file) {
                        left = row;
                        break;
                    }
                }

                return gathering.close();
            }
        };
    }

    /** For one thread. */
    Gathering gathering(BlockFiller filler) {
        return new Gathering(filler);
    }

    /** A batch in the making. */
    final class Gathering {
        private final BlockFiller filler;
        private final List<Function1<Object, Object>> converters = new ArrayList<>();
        private final int[] own;
        private RowCounts counts = new RowCounts();

        private Gathering() {
            this(new BlockFiller(good));
        }

        private Gathering(BlockFiller filler) {
            this.filler = filler;
            StructType rows = good.rows();
            this.own = java.util.stream.IntStream.range(0, rows.length())
                    .filter(good::isOwn)
                    .toArray();

            for (int place : own) {
                converters.add(CatalystTypeConverters.createToCatalystConverter(rows.fields()[place].dataType()));
            }
        }

        void begin(int file) {
            filler.begin(file, constants.of(file, good.rows()));
        }

        RowCounts counts() {
            return counts;
        }

        /** @return whether the batch is full */
        boolean add(Row row) {
            boolean taken = counts.add(
                    row.getInt(shape.place(RowShape.FILE)),
                    row.getLong(shape.place("ligne")),
                    row.getBoolean(shape.place("retrait")),
                    row.getInt(shape.place(RowShape.REPLACED)),
                    RowShape.read(row.getList(shape.place(RowShape.FINDINGS))));
            return taken && store(row);
        }

        private boolean store(Row row) {
            for (int i = 0; i < own.length; i++) {
                @Nullable Object value = row.get(own[i]);

                if (value != null) {
                    filler.give(own[i], converters.get(i).apply(value));
                }
            }

            return filler.end(row.getLong(shape.place("ligne")));
        }

        Batch close() {
            Batch batch = new Batch(filler.close(), counts);
            counts = new RowCounts();
            return batch;
        }
    }
}
