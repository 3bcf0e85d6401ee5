package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.IcebergSchemas;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.iceberg.Schema;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Every table that models read or make, without a row, as views of one session. */
final class EmptyRelations {
    private final SparkSession spark;
    private final Map<TableName, StructType> schemas = new HashMap<>();

    EmptyRelations(SparkSession spark, Contracts contracts) {
        this.spark = spark;

        for (Contract contract : contracts.tables()) {
            add(TableName.brut(contract.name()), IcebergSchemas.brut(contract, contracts.technical()));
        }

        for (Contract contract : contracts.journal()) {
            add(new TableName(TableName.JOURNAL, contract.name()), IcebergSchemas.of(contract.fields()));
        }

        SqlModels.load(contracts)
                .inOrder()
                .forEach(model ->
                        add(model.name(), select(model, EmptyRelations::view).schema()));
    }

    StructType schema(TableName name) {
        return schemas.get(name);
    }

    /** @param views the view to read in the place of each table */
    Dataset<Row> select(SqlModel model, Function<TableName, String> views) {
        return spark.sql(model.select(views));
    }

    static String view(TableName name) {
        return "empty_" + name.schema() + "_" + name.table();
    }

    private void add(TableName name, Schema schema) {
        add(name, SparkSchemaUtil.convert(schema));
    }

    private void add(TableName name, StructType schema) {
        schemas.put(name, schema);
        spark.createDataFrame(List.of(), schema).createOrReplaceTempView(view(name));
    }
}
