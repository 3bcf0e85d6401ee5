package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.ArraySeq;

/** Reads the data rows of files into Spark, in the executors, one after the other: no file is ever held whole. */
public final class SourceLines {
    private static final long ROWS_A_TASK = 500_000;

    /** @param stretch none for the whole file */
    private record Piece(NumberedFile file, @Nullable Stretch stretch) implements Serializable {}

    private SourceLines() {}

    /**
     * One row of {@link #schema} for each data row of the files: {@code fichier_no}, {@code ligne} (physical line where it starts),
     * {@code surplus} (more cells than the header), {@code cellules} (as read), then one text column for each column
     * of the format, null where the cell is blank or absent.
     */
    public static JavaRDD<Row> read(SparkSession spark, List<NumberedFile> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Piece> pieces = files.stream().flatMap(SourceLines::pieces).toList();
        int slices = slices(files, pieces.size(), context.defaultParallelism());
        return context.parallelize(pieces, slices).flatMap(SourceLines::rows);
    }

    /** The parts of files that all have {@link FileLayout#stretches}. */
    public static JavaRDD<PlainPiece> plain(SparkSession spark, List<NumberedFile> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<PlainPiece> pieces = pieces(files);
        return context.parallelize(pieces, slices(files, pieces.size(), context.defaultParallelism()));
    }

    /** The parts of {@link #plain}, file by file. */
    public static List<PlainPiece> pieces(List<NumberedFile> files) {
        return files.stream()
                .flatMap(file -> file.layout().stretches().stream().map(stretch -> new PlainPiece(file, stretch)))
                .toList();
    }

    /** The rows of {@link #read} of one file, read in this thread. */
    public static void each(NumberedFile file, Consumer<Row> consumer) {
        try (DataRows rows = DataRows.open(file.layout())) {
            rows.forEachRemaining(raw -> consumer.accept(row(file, raw)));
        } catch (IOException e) {
            throw unreadable(file.layout(), e);
        }
    }

    /** The columns of {@link #read}. */
    public static StructType schema(Format format) {
        StructType schema = new StructType()
                .add("fichier_no", DataTypes.IntegerType, false)
                .add("ligne", DataTypes.LongType, false)
                .add("surplus", DataTypes.BooleanType, false)
                .add("cellules", DataTypes.createArrayType(DataTypes.StringType, false), false);

        for (SourceColumn column : format.columns()) {
            schema = schema.add(column.name(), DataTypes.StringType, true);
        }

        return schema;
    }

    private static Stream<Piece> pieces(NumberedFile file) {
        List<Stretch> stretches = file.layout().stretches();
        return stretches.isEmpty()
                ? Stream.of(new Piece(file, null))
                : stretches.stream().map(stretch -> new Piece(file, stretch));
    }

    /** A task for each piece while they are few or large; small ones share tasks, which cost more than reading them. */
    private static int slices(List<NumberedFile> files, int pieces, int cores) {
        long rows = files.stream().mapToLong(file -> file.layout().rows()).sum();
        long wanted = Math.max(2L * cores, rows / ROWS_A_TASK);
        return (int) Math.max(1, Math.min(pieces, wanted));
    }

    private static Iterator<Row> rows(Piece piece) {
        NumberedFile file = piece.file();
        DataRows rows = open(file.layout(), piece.stretch());
        TaskContext task = TaskContext.get();

        if (task != null) {
            TaskCompletionListener close = done -> close(rows, file.layout());
            task.addTaskCompletionListener(close);
        }

        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return row(file, rows.next());
            }
        };
    }

    private static Row row(NumberedFile file, RawRow raw) {
        List<Integer> positions = file.layout().positions();
        Object[] values = new Object[4 + positions.size()];
        values[0] = file.number();
        values[1] = raw.line();
        values[2] = surplus(raw, file.layout());
        values[3] = ArraySeq.unsafeWrapArray(raw.cells().toArray(new String[0]));

        for (int i = 0; i < positions.size(); i++) {
            String cell = raw.cell(positions.get(i));
            values[4 + i] = cell.isBlank() ? null : cell;
        }

        return RowFactory.create(values);
    }

    private static boolean surplus(RawRow raw, FileLayout layout) {
        for (int i = layout.headerWidth(); i < raw.cells().size(); i++) {
            if (!raw.cells().get(i).isBlank()) {
                return true;
            }
        }

        return raw.cells().size() > layout.width();
    }

    private static DataRows open(FileLayout layout, @Nullable Stretch stretch) {
        try {
            return stretch == null ? DataRows.open(layout) : DataRows.open(layout, stretch);
        } catch (IOException e) {
            throw unreadable(layout, e);
        }
    }

    private static void close(DataRows rows, FileLayout layout) {
        try {
            rows.close();
        } catch (IOException e) {
            throw unreadable(layout, e);
        }
    }

    static SolidrnetException unreadable(FileLayout layout, IOException cause) {
        return new SolidrnetException(
                FailureKind.STORAGE,
                "Cannot read " + layout.content().path() + " any more: leave the exports in place during the run",
                cause);
    }
}
