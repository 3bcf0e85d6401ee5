package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.reading.NumberedFile;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.SourceLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The lines of files as texts of one table's columns: {@code fichier_no, ligne, surplus, cellules}, then the inputs. */
final class MappedLines {
    private final SparkSession spark;
    private final String table;
    private final List<String> inputs;

    MappedLines(SparkSession spark, String table, List<String> inputs) {
        this.spark = spark;
        this.table = table;
        this.inputs = inputs;
    }

    /** Every line of the files, sent or waiting; one file at least. */
    Dataset<Row> all(List<InputFile> files) {
        List<Dataset<Row>> parts = new ArrayList<>(sent(files, line -> true));
        List<Row> waiting = new ArrayList<>();
        files.stream().filter(file -> file.read() == null).forEach(file -> file.rows(table)
                .forEach(row -> waiting.add(line(file.number(), row))));

        if (!waiting.isEmpty()) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            parts.add(spark.createDataFrame(context.parallelize(waiting, 1), shape()));
        }

        return parts.stream().reduce(Dataset::union).orElseThrow();
    }

    /**
     * Lines of files sent with this delivery, read again. The places are carried to where the files are read, so that
     * no cell travels but those asked for; no line at all means all of them.
     */
    List<Row> again(List<InputFile> files, Map<Integer, Set<Long>> places) {
        List<Row> lines = new ArrayList<>();
        sent(files, line -> wanted(line, places)).forEach(part -> lines.addAll(part.collectAsList()));
        return lines;
    }

    /** {@link #all}, read in this thread. */
    List<Row> here(List<InputFile> files) {
        List<Row> lines = new ArrayList<>(sentHere(files, line -> true));
        files.stream().filter(file -> file.read() == null).forEach(file -> file.rows(table)
                .forEach(row -> lines.add(line(file.number(), row))));
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

    private List<Dataset<Row>> sent(List<InputFile> files, FilterFunction<Row> filter) {
        List<Dataset<Row>> parts = new ArrayList<>();
        byFormat(files)
                .forEach((format, numbered) -> parts.add(
                        mapped(format, SourceLines.read(spark, format, numbered).filter(filter))));
        return parts;
    }

    private List<Row> sentHere(List<InputFile> files, Predicate<Row> filter) {
        List<Row> lines = new ArrayList<>();
        byFormat(files).forEach((format, numbered) -> {
            List<Row> read = new ArrayList<>();
            numbered.forEach(file -> SourceLines.each(file, line -> {
                if (filter.test(line)) {
                    read.add(line);
                }
            }));
            lines.addAll(mappedHere(format, read));
        });
        return lines;
    }

    /** Spark maps rows that it is handed as they are without a job, but not without a plan. */
    private List<Row> mappedHere(Format format, List<Row> lines) {
        StructType read = SourceLines.schema(format);
        return mapping(format)
                .renamed()
                .filter(sources -> Set.of(read.fieldNames()).containsAll(sources.values()))
                .map(sources -> renamed(lines, read, sources))
                .orElseGet(
                        () -> mapped(format, spark.createDataFrame(lines, read)).collectAsList());
    }

    private List<Row> renamed(List<Row> lines, StructType read, Map<String, String> sources) {
        int[] places = Stream.concat(Mapping.PLACE.stream(), inputs.stream().map(sources::get))
                .mapToInt(read::fieldIndex)
                .toArray();
        return lines.stream()
                .map(line -> RowFactory.create(
                        Arrays.stream(places).mapToObj(line::get).toArray()))
                .toList();
    }

    private Mapping mapping(Format format) {
        return Objects.requireNonNull(format.tables().get(table));
    }

    private Dataset<Row> mapped(Format format, Dataset<Row> lines) {
        return mapping(format).apply(lines).selectExpr(selection());
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

    private Row line(int number, QuarantineRow row) {
        Object[] values = new Object[Mapping.PLACE.size() + inputs.size()];
        values[0] = number;
        values[1] = row.ligne();
        values[2] = row.surplus();
        values[3] = RowShape.list(row.cellules().toArray(new String[0]));

        for (int i = 0; i < inputs.size(); i++) {
            values[Mapping.PLACE.size() + i] = row.valeurs().get(inputs.get(i));
        }

        return RowFactory.create(values);
    }

    private StructType shape() {
        StructType shape = new StructType()
                .add("fichier_no", DataTypes.IntegerType, false)
                .add("ligne", DataTypes.LongType, false)
                .add("surplus", DataTypes.BooleanType, false)
                .add("cellules", DataTypes.createArrayType(DataTypes.StringType, false), false);

        for (String input : inputs) {
            shape = shape.add(input, DataTypes.StringType, true);
        }

        return shape;
    }
}
