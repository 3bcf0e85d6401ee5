package fr.solidrnet.ingestion.loading;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.IcebergSchemas;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.List;
import java.util.Objects;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the warehouse as its state says; none where there is no warehouse.
 *
 * @param writes whether this run adds to them: it then sees what it has added
 */
record StoredRows(
        SparkSession spark, Contracts contracts, @Nullable Warehouse warehouse, boolean writes)
        implements HeldRows.Base {
    @Override
    public Dataset<Row> rows(Contract contract) {
        TableName name = TableName.brut(contract.name());

        @Nullable Warehouse holder = holder(name);

        if (holder == null) {
            return spark.createDataFrame(
                    List.of(), SparkSchemaUtil.convert(IcebergSchemas.brut(contract, contracts.technical())));
        }

        long snapshot = writes
                ? Objects.requireNonNull(holder.table(name).currentSnapshot()).snapshotId()
                : holder.state().snapshot(name).orElseThrow();
        return spark.read().option("versionAsOf", snapshot).table(name.toString());
    }

    @Override
    public List<Row> read(Contract contract, List<String> columns) {
        TableName name = TableName.brut(contract.name());

        @Nullable Warehouse holder = holder(name);

        if (holder == null) {
            return List.of();
        }

        StructType shape = SparkSchemaUtil.convert(IcebergSchemas.brut(contract, contracts.technical()));
        StructType asked = new StructType(columns.stream().map(shape::apply).toArray(StructField[]::new));
        return holder.read(name, columns).stream()
                .<Row>map(values -> new GenericRowWithSchema(values, asked))
                .toList();
    }

    @Override
    public long count(Contract contract) {
        TableName name = TableName.brut(contract.name());

        @Nullable Warehouse holder = holder(name);

        if (holder == null) {
            return 0;
        }

        @Nullable Snapshot snapshot = holder.table(name).currentSnapshot();
        return snapshot == null
                ? 0
                : Long.parseLong(snapshot.summary().getOrDefault(SnapshotSummary.TOTAL_RECORDS_PROP, "0"));
    }

    /** The warehouse, where it has the table: to a reader, a table is there from the first state that names it. */
    private @Nullable Warehouse holder(TableName name) {
        boolean holds = warehouse != null
                && warehouse.has(name)
                && (writes || warehouse.state().snapshot(name).isPresent());
        return holds ? warehouse : null;
    }
}
