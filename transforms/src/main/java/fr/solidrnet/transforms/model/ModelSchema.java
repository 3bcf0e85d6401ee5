package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.contract.Sensitivity;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model gives, known without running it.
 *
 * @param name {@code mart.lots}
 * @param grain what one row is, French
 * @param description how to read it and what it does not support, French
 * @param key columns that name a row
 */
public record ModelSchema(
        String name, String title, String grain, String description, List<String> key, List<Column> columns) {

    /** One column, in the words of the contracts. */
    public record Column(
            String name,
            String title,
            String description,
            FieldType type,
            @Nullable Integer precision,
            @Nullable Integer scale,
            @Nullable String unit,
            Sensitivity sensitivity) {

        static Column of(Field field) {
            return new Column(
                    field.name(),
                    field.title(),
                    field.description(),
                    field.type(),
                    field.precision(),
                    field.scale(),
                    field.unit(),
                    field.sensitivity());
        }

        String duckDbType() {
            return switch (type) {
                case STRING, TIME, YEARMONTH -> "varchar";
                case INTEGER -> "bigint";
                case YEAR -> "integer";
                case NUMBER -> "decimal(" + precision + ", " + scale + ")";
                case BOOLEAN -> "boolean";
                case DATE -> "date";
                case DATETIME -> "timestamp";
                case LIST -> "varchar[]";
                case BINARY -> "blob";
                case MAP -> "map(varchar, bigint)";
            };
        }
    }

    static ModelSchema of(SqlModel model, List<Field> fields) {
        return new ModelSchema(
                model.name().toString(),
                model.title(),
                model.grain(),
                model.description(),
                model.key(),
                fields.stream().map(Column::of).toList());
    }

    /** A DuckDB statement that creates the table, empty, in a schema that exists. */
    public String createTable() {
        return columns.stream()
                .map(column -> "\"" + column.name() + "\" " + column.duckDbType())
                .collect(Collectors.joining(", ", "create table " + name + " (", ")"));
    }
}
