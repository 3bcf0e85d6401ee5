package fr.solidrnet.transforms.model;

import static org.apache.spark.sql.functions.col;

import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What has changed, table by table, since the models were last made: what deliveries have added to {@code brut}, and
 * what this run has done to the models. Safe for many threads.
 */
final class TableChanges {
    /** Up to that many rows a table that was made anew is compared with what it was. */
    private static final long FEW_ROWS = 2_000_000;

    private final Warehouse warehouse;
    private final SparkSession spark;
    private final Optional<LedgerEntry> last;
    private final Map<TableName, TableChange> models = new ConcurrentHashMap<>();

    TableChanges(Warehouse warehouse, SparkSession spark) {
        this.warehouse = warehouse;
        this.spark = spark;
        // An erasure changes rows where they lie, and what is computed from a pseudonym with them.
        this.last = warehouse.ledger().stream()
                .filter(entry -> entry.nature() == Nature.MODELES || entry.nature() == Nature.EFFACEMENT)
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.nature() == Nature.MODELES);
    }

    /** A model must have been told of before. */
    TableChange of(TableName table) {
        if (last.isEmpty()) {
            return TableChange.UNKNOWN;
        }

        return table.schema().equals(TableName.BRUT)
                ? delivered(table)
                : models.getOrDefault(table, TableChange.UNKNOWN);
    }

    void tell(TableName model, TableChange change) {
        models.put(model, change);
    }

    /** Rows are only ever added to {@code brut}, each with the sequence of the state that it came with. */
    private TableChange delivered(TableName table) {
        LedgerEntry made = last.orElseThrow();
        long head =
                Objects.requireNonNull(warehouse.table(table).currentSnapshot()).snapshotId();
        return Objects.equals(made.instantanes().get(table.toString()), head)
                ? TableChange.NONE
                : new TableChange.Known(() ->
                        spark.table(table.toString()).filter(col("sequence").gt(made.sequence())));
    }

    /** What a model that was made anew has become. @param before the snapshot that it had, none where it is new */
    TableChange madeAnew(TableName model, OptionalLong before) {
        if (before.isEmpty()
                || warehouse.rows(model, before.getAsLong()) > FEW_ROWS
                || warehouse.rows(model, head(model)) > FEW_ROWS) {
            return TableChange.UNKNOWN;
        }

        Dataset<Row> was = at(model, before.getAsLong());
        Dataset<Row> is = at(model, head(model));
        return was.schema().equals(is.schema())
                ? new TableChange.Known(() -> was.except(is).unionAll(is.except(was)))
                : TableChange.UNKNOWN;
    }

    private long head(TableName table) {
        return Objects.requireNonNull(warehouse.table(table).currentSnapshot()).snapshotId();
    }

    private Dataset<Row> at(TableName table, long snapshot) {
        return spark.read().option("versionAsOf", snapshot).table(table.toString());
    }
}
