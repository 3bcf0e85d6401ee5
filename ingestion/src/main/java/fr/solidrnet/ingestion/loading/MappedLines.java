package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.format.FirstLines;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.ingestion.reading.NumberedFile;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.SourceLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The lines of files as texts of one table's columns: {@code fichier_no, ligne, surplus, cellules}, then the inputs. */
final class MappedLines {
    private static final int WAITING_A_TASK = 20_000;

    private final SparkSession spark;
    private final String table;
    private final List<String> inputs;

    MappedLines(SparkSession spark, String table, List<String> inputs) {
        this.spark = spark;
        this.table = table;
        this.inputs = inputs;
    }

    /** Whether a file is a regular text whose columns are the table's as they stand. */
    boolean isPlain(InputFile file) {
        Sniffed.@Nullable Recognised read = file.read();
        return read != null
                && !read.layout().stretches().isEmpty()
                && sources(read.format()).isPresent();
    }

    /** The rows of files that all are {@link #isPlain}. */
    List<JavaRDD<Batch>> plain(List<InputFile> files, PlainBatches batches) {
        List<JavaRDD<Batch>> parts = new ArrayList<>();
        // The keys referred to may be many: they are sent to each executor and not along with each task.
        Broadcast<PlainBatches> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(batches);
        byFormat(files).forEach((format, numbered) -> {
            Map<String, String> sources = sources(format).orElseThrow();
            String[] asked = inputs.stream().map(sources::get).toArray(String[]::new);
            String[] columns = format.columns().stream().map(SourceColumn::name).toArray(String[]::new);
            parts.add(SourceLines.plain(spark, numbered)
                    .flatMap(piece -> sent.value().call(piece, asked, columns)));
        });
        return parts;
    }

    /** Every line of the files, sent or waiting; one file at least. */
    JavaRDD<Row> all(List<InputFile> files) {
        List<JavaRDD<Row>> parts = new ArrayList<>(sent(files));
        List<WaitingSlice> waiting = files.stream()
                .filter(file -> file.read() == null)
                .flatMap(file -> WaitingSlice.of(file, table, WAITING_A_TASK))
                .toList();

        if (!waiting.isEmpty()) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            String[] asked = inputs.toArray(String[]::new);
            int rows = waiting.stream().mapToInt(slice -> slice.rows().length).sum();
            parts.add(context.parallelize(waiting, 1 + rows / WAITING_A_TASK).flatMap(slice -> slice.lines(asked)));
        }

        return parts.stream().reduce(JavaRDD::union).orElseThrow();
    }

    /**
     * Lines of files sent with this delivery, read again. The places are carried to where the files are read, so that
     * no cell travels but those asked for; no line at all means all of them.
     */
    List<Row> again(List<InputFile> files, Map<Integer, Set<Long>> places) {
        List<Row> lines = new ArrayList<>();
        sent(files)
                .forEach(part ->
                        lines.addAll(part.filter(line -> wanted(line, places)).collect()));
        return lines;
    }

    /** {@link #all}, read in this thread. */
    List<Row> here(List<InputFile> files) {
        List<Row> lines = new ArrayList<>(sentHere(files, line -> true));
        String[] asked = inputs.toArray(String[]::new);
        files.stream()
                .filter(file -> file.read() == null)
                .flatMap(file -> WaitingSlice.of(file, table, WAITING_A_TASK))
                .forEach(slice -> slice.lines(asked).forEachRemaining(lines::add));
        return lines;
    }

    /** {@link #again}, read in this thread. */
    List<Row> againHere(List<InputFile> files, Map<Integer, Set<Long>> places) {
        return sentHere(files, line -> wanted(line, places));
    }

    private static boolean wanted(Row line, Map<Integer, Set<Long>> places) {
        Set<Long> ofFile = places.get(line.getInt(0));
        return ofFile != null && (ofFile.isEmpty() || ofFile.contains(line.getLong(1)));
    }

    private List<JavaRDD<Row>> sent(List<InputFile> files) {
        List<JavaRDD<Row>> parts = new ArrayList<>();
        byFormat(files)
                .forEach((format, numbered) -> parts.add(
                        mappedThere(format, rows(format, SourceLines.read(spark, numbered)), delivered(files))));
        return parts;
    }

    /** The lines that are rows of the table. No file of a format that takes several lines for a row is read in parts. */
    private JavaRDD<Row> rows(Format format, JavaRDD<Row> lines) {
        if (mapping(format).onePer().isEmpty()) {
            return lines;
        }

        FirstLines rows = mapping(format).rows(SourceLines.schema(format));
        return lines.mapPartitions(part -> {
            Iterable<Row> all = () -> part;
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(rows.pass())
                    .iterator();
        });
    }

    /** All files sent that are loaded together are of one delivery. */
    private static LocalDate delivered(List<InputFile> files) {
        return files.stream()
                .filter(file -> file.read() != null)
                .map(InputFile::date)
                .findFirst()
                .orElseThrow();
    }

    private JavaRDD<Row> mappedThere(Format format, JavaRDD<Row> lines, LocalDate delivered) {
        return sources(format)
                .map(sources -> {
                    int[] places = places(SourceLines.schema(format), sources);
                    return lines.map(line -> picked(line, places));
                })
                .orElseGet(() -> mapped(format, spark.createDataFrame(lines, SourceLines.schema(format)), delivered)
                        .javaRDD());
    }

    private List<Row> sentHere(List<InputFile> files, Predicate<Row> filter) {
        List<Row> lines = new ArrayList<>();
        byFormat(files).forEach((format, numbered) -> {
            List<Row> read = new ArrayList<>();
            Predicate<Row> row =
                    mapping(format).rows(SourceLines.schema(format)).pass();
            numbered.forEach(file -> SourceLines.each(file, line -> {
                if (row.test(line) && filter.test(line)) {
                    read.add(line);
                }
            }));
            lines.addAll(mappedHere(format, read, delivered(files)));
        });
        return lines;
    }

    /** Spark maps rows that it is handed as they are without a job, but not without a plan. */
    private List<Row> mappedHere(Format format, List<Row> lines, LocalDate delivered) {
        StructType read = SourceLines.schema(format);
        return sources(format)
                .map(sources -> {
                    int[] places = places(read, sources);
                    return lines.stream().map(line -> picked(line, places)).toList();
                })
                .orElseGet(() -> mapped(format, spark.createDataFrame(lines, read), delivered)
                        .collectAsList());
    }

    /** Where every column of the table is one of the format as it stands: which. */
    private Optional<Map<String, String>> sources(Format format) {
        Set<String> read = Set.of(SourceLines.schema(format).fieldNames());
        return mapping(format).renamed().filter(sources -> read.containsAll(sources.values()));
    }

    private int[] places(StructType read, Map<String, String> sources) {
        return Stream.concat(Mapping.PLACE.stream(), inputs.stream().map(sources::get))
                .mapToInt(read::fieldIndex)
                .toArray();
    }

    static Row picked(Row line, int[] places) {
        Object[] values = new Object[places.length];

        for (int i = 0; i < places.length; i++) {
            values[i] = line.get(places[i]);
        }

        return RowFactory.create(values);
    }

    private Mapping mapping(Format format) {
        return Objects.requireNonNull(format.tables().get(table));
    }

    private Dataset<Row> mapped(Format format, Dataset<Row> lines, LocalDate delivered) {
        return mapping(format).apply(lines, delivered).selectExpr(selection());
    }

    private static Map<Format, List<NumberedFile>> byFormat(List<InputFile> files) {
        Map<Format, List<NumberedFile>> byFormat = new LinkedHashMap<>();
        files.stream().filter(file -> file.read() != null).forEach(file -> {
            Sniffed.Recognised read = Objects.requireNonNull(file.read());
            byFormat.computeIfAbsent(read.format(), format -> new ArrayList<>())
                    .add(new NumberedFile(file.number(), read.layout()));
        });
        return byFormat;
    }

    private String[] selection() {
        List<String> names = new ArrayList<>(Mapping.PLACE);
        inputs.forEach(input -> names.add("`" + input + "`"));
        return names.toArray(String[]::new);
    }
}
