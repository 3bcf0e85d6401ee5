package fr.solidrnet.ingestion.format;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * How the rows of a format become rows of one table.
 *
 * @param table the table fed
 * @param columns every column that an export of the table may hold, in contract order, and {@link #MOTIF}: a Spark
 *     SQL expression over the format's columns, text to text
 * @param stamped whether the source dates its rows; the delivery's date stands for the stamp otherwise
 * @param onePer columns of the format: of the lines of a file that are equal in them, the first alone is a row of the
 *     table; none where each line is one
 * @param labels by column of the table, how its values name the rows of the table that they refer to
 * @param remarks French sentences: what the format supplies where the source lacks it
 */
public record Mapping(
        String table,
        Map<String, String> columns,
        boolean stamped,
        List<String> onePer,
        Map<String, LabelledReference> labels,
        List<String> remarks) {
    /** The optional last column of canonical files that withdraws a key. */
    public static final String MOTIF = "motif";

    /** What {@code SourceLines} gives beside the columns of the format, kept by every mapping. */
    public static final List<String> PLACE = List.of("fichier_no", "ligne", "surplus", "cellules");

    /** What expressions may use beside the columns of the format: the delivery's date, ISO. */
    public static final String DELIVERED = "date_livraison";

    private static final Pattern NAME = Pattern.compile("`?([a-z_][a-z0-9_]*)`?");

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        onePer = List.copyOf(onePer);
        labels = Map.copyOf(labels);
        remarks = List.copyOf(remarks);
    }

    /** The source column behind each of {@link #columns()}, where the mapping does nothing but name them. */
    public Optional<Map<String, String>> renamed() {
        Map<String, String> sources = new LinkedHashMap<>();
        columns.forEach((column, expression) -> {
            Matcher name = NAME.matcher(expression);

            if (name.matches()) {
                sources.put(column, name.group(1));
            }
        });
        boolean plain = sources.size() == columns.size() && onePer.isEmpty() && labels.isEmpty();
        return plain ? Optional.of(sources) : Optional.empty();
    }

    /** Which lines of the format are rows of the table. */
    public FirstLines rows(StructType lines) {
        return FirstLines.of(onePer, lines);
    }

    /**
     * One row a line: where it stood, then one text column for each of {@link #columns()}.
     *
     * @param delivered the date of the delivery that brings the lines
     */
    public Dataset<Row> apply(Dataset<Row> lines, LocalDate delivered) {
        Stream<Column> place = PLACE.stream().map(name -> col(name));
        Stream<Column> mapped = columns.entrySet().stream()
                .map(column -> expr(column.getValue()).cast("string").as(column.getKey()));
        return lines.withColumn(DELIVERED, lit(delivered.toString()))
                .select(Stream.concat(place, mapped).toArray(Column[]::new));
    }
}
