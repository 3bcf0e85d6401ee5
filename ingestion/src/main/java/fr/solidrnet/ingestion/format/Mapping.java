package fr.solidrnet.ingestion.format;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

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

/**
 * How the rows of a format become rows of one table.
 *
 * @param table the table fed
 * @param columns every column that an export of the table may hold, in contract order, and {@link #MOTIF}: a Spark
 *     SQL expression over the format's columns, text to text
 * @param stamped whether the source dates its rows; the delivery's date stands for the stamp otherwise
 * @param remarks French sentences: what the format supplies where the source lacks it
 */
public record Mapping(String table, Map<String, String> columns, boolean stamped, List<String> remarks) {
    /** The optional last column of canonical files that withdraws a key. */
    public static final String MOTIF = "motif";

    /** What {@code SourceLines} gives beside the columns of the format, kept by every mapping. */
    public static final List<String> PLACE = List.of("fichier_no", "ligne", "surplus", "cellules");

    private static final Pattern NAME = Pattern.compile("`?([a-z_][a-z0-9_]*)`?");

    public Mapping(String table, Map<String, String> columns, boolean stamped, List<String> remarks) {
        this.table = table;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.stamped = stamped;
        this.remarks = List.copyOf(remarks);
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
        return sources.size() == columns.size() ? Optional.of(sources) : Optional.empty();
    }

    /** One row a line: where it stood, then one text column for each of {@link #columns()}. */
    public Dataset<Row> apply(Dataset<Row> lines) {
        Stream<Column> place = PLACE.stream().map(name -> col(name));
        Stream<Column> mapped = columns.entrySet().stream()
                .map(column -> expr(column.getValue()).cast("string").as(column.getKey()));
        return lines.select(Stream.concat(place, mapped).toArray(Column[]::new));
    }
}
