package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import fr.solidrnet.warehouse.storage.IcebergSchemas;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;

/** The Iceberg tables of the models: made or evolved, documented, and overwritten whole
 * where anything that they read has changed. Safe for many threads. */
final class ModelTables {
    private final Warehouse warehouse;
    private final SparkSession spark;
    private final ModelFields fields;
    private final ModelProgress progress;
    private final int total;
    private int done;

    ModelTables(Warehouse warehouse, SparkSession spark, ModelProgress progress, int total) {
        this.warehouse = warehouse;
        this.spark = spark;
        this.fields = new ModelFields(warehouse.contracts());
        this.progress = progress;
        this.total = total;
    }

    /** Writes what the model gives now, each file in the model's order; nothing where it was made from the same. */
    void write(SqlModel model) {
        String inputs = ModelInputs.of(model, warehouse);

        // Iceberg asks for the session of the thread, and this thread may have served another one.
        SparkSession.setActiveSession(spark);

        if (ModelInputs.heldBy(model.name(), warehouse).filter(inputs::equals).isPresent()) {
            // Models that read this one ask what its columns mean.
            fields.of(model, spark.table(model.name().toString()).schema());
            tell(model);
            return;
        }

        Dataset<Row> rows = spark.sql(model.select());
        ensure(model, fields.of(model, rows.schema()));
        Column[] order = model.order().stream().map(functions::col).toArray(Column[]::new);
        warehouse.steps().before(Step.MODEL);

        try {
            rows.sortWithinPartitions(order)
                    .writeTo(model.name().toString())
                    .option("snapshot-property." + ModelInputs.PROPERTY, inputs)
                    .overwrite(functions.lit(true));
        } catch (NoSuchTableException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Table gone while it was written: " + model.name(), e);
        }

        warehouse.steps().after(Step.MODEL);
        tell(model);
    }

    private synchronized void ensure(SqlModel model, List<Field> columns) {
        warehouse.ensure(model.name(), IcebergSchemas.of(columns), model.title() + ". " + model.description());
    }

    private synchronized void tell(SqlModel model) {
        done++;
        progress.built(model.name(), done, total);
    }
}
