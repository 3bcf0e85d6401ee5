package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables that models read, without a row, in a session's own catalogue. */
final class EmptyTables {
    private EmptyTables() {}

    static void create(SparkSession spark, Contracts contracts) {
        List.of("brut", "courant", "mart", "journal").forEach(schema -> spark.sql("create namespace " + schema));

        for (Contract contract : contracts.tables()) {
            List<Field> fields = new ArrayList<>(contract.stored());
            fields.addAll(contracts.technical());
            create(spark, TableName.brut(contract.name()), fields);
        }

        contracts
                .journal()
                .forEach(contract ->
                        create(spark, new TableName(TableName.JOURNAL, contract.name()), contract.fields()));
    }

    /** The schemas of all models, in their order. */
    static List<ModelSchema> compile(SparkSession spark, Contracts contracts) {
        ModelFields fields = new ModelFields(contracts);
        List<ModelSchema> schemas = new ArrayList<>();

        for (SqlModel model : SqlModels.load(contracts).inOrder()) {
            Dataset<Row> rows = spark.sql(model.select());
            schemas.add(ModelSchema.of(model, fields.of(model, rows.schema())));
            spark.sql("create table " + model.name() + " (" + rows.schema().toDDL() + ") using iceberg");
        }

        return schemas;
    }

    private static void create(SparkSession spark, TableName name, List<Field> fields) {
        String columns = fields.stream()
                .map(field -> "`" + field.name() + "` " + sparkType(field))
                .collect(Collectors.joining(", "));
        spark.sql("create table " + name + " (" + columns + ") using iceberg");
    }

    private static String sparkType(Field field) {
        return switch (field.storedType()) {
            case STRING, TIME, YEARMONTH -> "string";
            case INTEGER -> "bigint";
            case YEAR -> "int";
            case NUMBER -> "decimal(" + field.precision() + ", " + field.scale() + ")";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATETIME -> "timestamp_ntz";
            case LIST -> "array<string>";
            case BINARY -> "binary";
            case MAP -> "map<string, bigint>";
        };
    }
}
