package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import fr.solidrnet.warehouse.storage.IcebergSchemas;
import fr.solidrnet.warehouse.storage.SnapshotEdit;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/**
 * The Iceberg tables of the models: made or evolved, documented, and written where anything that they read has changed,
 * in part where it is known which rows that bears on. Safe for many threads.
 */
final class ModelTables {
    private final Warehouse warehouse;
    private final SparkSession spark;
    private final ModelFields fields;
    private final TableChanges changes;
    private final UpdateModel update;
    private final ModelProgress progress;
    private final int total;
    private int done;

    ModelTables(Warehouse warehouse, SparkSession spark, UpdateLimits limits, ModelProgress progress, int total) {
        this.warehouse = warehouse;
        this.spark = spark;
        this.fields = new ModelFields(warehouse.contracts());
        this.changes = new TableChanges(warehouse, spark);
        this.update = new UpdateModel(warehouse, spark, changes, limits);
        this.progress = progress;
        this.total = total;
    }

    /** Writes what the model gives now, each file in the model's order; nothing where it was made from the same. */
    void write(SqlModel model) {
        ModelInputs inputs = ModelInputs.of(model, warehouse);

        // Iceberg asks for the session of the thread, and this thread may have served another one.
        SparkSession.setActiveSession(spark);

        if (ModelInputs.heldBy(model.name(), warehouse).filter(inputs::equals).isPresent()) {
            // Models that read this one ask what its columns mean.
            fields.of(model, spark.table(model.name().toString()).schema());
            changes.tell(model.name(), TableChange.NONE);
        } else {
            Optional<ChangedRows> changed = update.rows(model, inputs);
            changes.tell(
                    model.name(),
                    changed.isPresent() ? change(model, inputs, changed.orElseThrow()) : makeAnew(model, inputs));
        }

        tell(model);
    }

    private TableChange makeAnew(SqlModel model, ModelInputs inputs) {
        OptionalLong before = warehouse.state().snapshot(model.name());
        Dataset<Row> rows = spark.sql(model.select());
        ensure(model, fields.of(model, rows.schema()));
        warehouse.steps().before(Step.MODEL);

        try {
            writer(model, rows, inputs).overwrite(functions.lit(true));
        } catch (NoSuchTableException e) {
            throw gone(model, e);
        }

        warehouse.steps().after(Step.MODEL);
        return changes.madeAnew(model.name(), before);
    }

    private TableChange change(SqlModel model, ModelInputs inputs, ChangedRows changed) {
        Dataset<Row> held = spark.table(model.name().toString());
        fields.of(model, held.schema());
        SnapshotEdit edit = new SnapshotEdit(warehouse.table(model.name()), inputs.properties());
        warehouse.steps().before(Step.MODEL);

        if (changed.isNone()) {
            edit.sameRows();
        } else {
            append(model, inputs, held, changed);
            edit.withoutFiles(changed.files());
        }

        warehouse.steps().after(Step.MODEL);
        return changed.asChange();
    }

    /** Until the files that held them are taken out, rows are there twice: no row of the ledger tells of that snapshot. */
    private void append(SqlModel model, ModelInputs inputs, Dataset<Row> held, ChangedRows changed) {
        String[] files = changed.files().toArray(String[]::new);
        Dataset<Row> rows = files.length == 0
                ? changed.come()
                : changed.instead(spark.read().schema(held.schema()).parquet(files), model.key());

        try {
            writer(
                            model,
                            files.length <= 1 ? rows.coalesce(1) : rows.repartitionByRange(files.length, order(model)),
                            inputs)
                    .append();
        } catch (NoSuchTableException e) {
            throw gone(model, e);
        }
    }

    private DataFrameWriterV2<Row> writer(SqlModel model, Dataset<Row> rows, ModelInputs inputs) {
        DataFrameWriterV2<Row> writer =
                rows.sortWithinPartitions(order(model)).writeTo(model.name().toString());
        inputs.properties().forEach((name, value) -> writer.option("snapshot-property." + name, value));
        return writer;
    }

    private static Column[] order(SqlModel model) {
        return model.order().stream().map(functions::col).toArray(Column[]::new);
    }

    private static SolidrnetException gone(SqlModel model, NoSuchTableException e) {
        return new SolidrnetException(FailureKind.INTERNAL, "Table gone while it was written: " + model.name(), e);
    }

    private synchronized void ensure(SqlModel model, List<Field> columns) {
        warehouse.ensure(model.name(), IcebergSchemas.of(columns), model.title() + ". " + model.description());
    }

    private synchronized void tell(SqlModel model) {
        done++;
        progress.built(model.name(), done, total);
    }
}
