package fr.solidrnet.transforms.model;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes again the units of a model that changed rows bear on, and no other: rows are the same as if all had been made
 * again, in other files.
 */
final class UpdateModel {
    private static final long SENT_TO_EACH_TASK = 1_000_000;
    private static final String UNIT = "unite_";

    private final Warehouse warehouse;
    private final SparkSession spark;
    private final TableChanges changes;
    private final UpdateLimits limits;

    UpdateModel(Warehouse warehouse, SparkSession spark, TableChanges changes, UpdateLimits limits) {
        this.warehouse = warehouse;
        this.spark = spark;
        this.changes = changes;
        this.limits = limits;
    }

    /**
     * What becomes of the model's rows.
     *
     * @return none where all rows must be made again
     */
    Optional<ChangedRows> rows(SqlModel model, ModelInputs inputs) {
        boolean possible = !model.unit().isEmpty()
                && ModelInputs.heldBy(model.name(), warehouse)
                        .filter(held -> held.text().equals(inputs.text()))
                        .isPresent()
                && model.reads().stream().allMatch(read -> isKnown(model, read));
        long rows = possible ? rows(model) : 0;

        if (!possible || !limits.allow(rows)) {
            return Optional.empty();
        }

        Dataset<Row> units = units(model).localCheckpoint();
        Range touched = Range.of(units);
        return limits.allow(touched.units, rows) ? Optional.of(rows(model, units, touched)) : Optional.empty();
    }

    /** Of the largest table that making it whole would pass through. */
    private long rows(SqlModel model) {
        return Stream.concat(Stream.of(model.name()), model.reads().stream().filter(model::readsByUnit))
                .mapToLong(warehouse::rows)
                .max()
                .orElseThrow();
    }

    private boolean isKnown(SqlModel model, TableName read) {
        TableChange change = changes.of(read);
        return change instanceof TableChange.None
                || change instanceof TableChange.Known
                        && (model.readsByUnit(read) || model.touches().containsKey(read));
    }

    private Dataset<Row> units(SqlModel model) {
        String[] named = model.unit().stream().map(UNIT::concat).toArray(String[]::new);
        List<Dataset<Row>> touched = new ArrayList<>();

        for (TableName read : model.reads()) {
            if (changes.of(read) instanceof TableChange.Known known) {
                Dataset<Row> changed = known.rows().get();
                touched.add(
                        model.readsByUnit(read)
                                ? changed.select(columns(model.unit()))
                                : Objects.requireNonNull(model.touches().get(read))
                                        .of(spark, changed, view("modifiees", model, read)));
            }
        }

        return touched.stream()
                .map(units -> units.toDF(named))
                .reduce(Dataset::unionAll)
                .orElseGet(() -> spark.table(model.name().toString())
                        .select(columns(model.unit()))
                        .toDF(named)
                        .limit(0))
                .distinct();
    }

    private ChangedRows rows(SqlModel model, Dataset<Row> units, Range touched) {
        String parts = model.select(read -> {
            if (!model.readsByUnit(read)) {
                return read.toString();
            }

            String view = view("partie", model, read);
            part(spark.table(read.toString()), model, units, touched).createOrReplaceTempView(view);
            return view;
        });
        Dataset<Row> held = spark.table(model.name().toString());
        Column[] columns = columns(List.of(held.columns()));
        Dataset<Row> after =
                part(spark.sql(parts).select(columns), model, units, touched).localCheckpoint();
        Dataset<Row> before = part(held.withColumn("_file", held.metadataColumn("_file")), model, units, touched)
                .localCheckpoint();
        return ChangedRows.between(before, after, columns);
    }

    /**
     * The rows of some units. The range lets whole files be passed over; not those of pseudonyms, whose order says nothing,
     * and of which an erasure leaves bounds behind.
     */
    private static Dataset<Row> part(Dataset<Row> rows, SqlModel model, Dataset<Row> units, Range touched) {
        Column same = model.unit().stream()
                .map(column -> rows.col(column).eqNullSafe(units.col(UNIT + column)))
                .reduce(Column::and)
                .orElseThrow();
        Column first = rows.col(model.unit().get(0));
        boolean ordered = !(touched.least instanceof byte[]);
        return (ordered ? rows.filter(first.between(touched.least, touched.greatest)) : rows)
                .join(touched.units <= SENT_TO_EACH_TASK ? broadcast(units) : units, same, "left_semi");
    }

    private static String view(String what, SqlModel model, TableName read) {
        return String.join("_", what, model.name().schema(), model.name().table(), read.schema(), read.table());
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    /** How many units there are, and the least and the greatest value of their first column. */
    private record Range(long units, Object least, Object greatest) {
        static Range of(Dataset<Row> units) {
            Column first = col(units.columns()[0]);
            Row row = units.agg(count(lit(1)), min(first), max(first)).first();
            return new Range(row.getLong(0), row.get(1), row.get(2));
        }
    }
}
