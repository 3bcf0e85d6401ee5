package fr.solidrnet.warehouse.duckdb;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/**
 * The SELECT that gives DuckDB the rows of one Iceberg snapshot: exactly its files, columns matched by their ids, so
 * that a file written before a column was added reads as NULL there.
 */
final class SnapshotView {
    private SnapshotView() {}

    /**
     * @param rows how many the files hold: told a schema, DuckDB looks into none of them, and would plan joins as if
     *     each held a thousand
     */
    static String select(Schema schema, List<String> files, long rows) {
        return files.isEmpty() ? noRow(schema) : ofFiles(schema, files, rows);
    }

    private static String ofFiles(Schema schema, List<String> files, long rows) {
        String columns = schema.columns().stream()
                .map(column -> DuckDb.identifier(column.name()))
                .collect(Collectors.joining(", "));
        String ids = schema.columns().stream()
                .map(column -> column.fieldId() + ": {name: " + DuckDb.literal(column.name()) + ", type: '"
                        + type(column.type()) + "', default_value: NULL}")
                .collect(Collectors.joining(", "));
        return "select " + columns + " from read_parquet(" + DuckDb.paths(files) + ", schema = map {" + ids
                + "}, explicit_cardinality = " + rows + ")";
    }

    private static String noRow(Schema schema) {
        return schema.columns().stream()
                .map(column -> "null::" + type(column.type()) + " as " + DuckDb.identifier(column.name()))
                .collect(Collectors.joining(", ", "select ", " where false"));
    }

    private static String type(Type type) {
        return switch (type.typeId()) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case DATE -> "DATE";
            case TIMESTAMP -> ((Types.TimestampType) type).shouldAdjustToUTC() ? "TIMESTAMPTZ" : "TIMESTAMP";
            case STRING -> "VARCHAR";
            case BINARY -> "BLOB";
            case DECIMAL -> {
                Types.DecimalType decimal = (Types.DecimalType) type;
                yield "DECIMAL(" + decimal.precision() + "," + decimal.scale() + ")";
            }
            case LIST -> type(type.asListType().elementType()) + "[]";
            case MAP ->
                "MAP(" + type(type.asMapType().keyType()) + ","
                        + type(type.asMapType().valueType()) + ")";
            default -> throw new IllegalArgumentException("No DuckDB type for " + type);
        };
    }
}
