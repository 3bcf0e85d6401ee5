package fr.solidrnet.transforms.model;

import fr.solidrnet.transforms.TestSpark;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/**
 * Runs one model at a time on rows written as text: columns between {@code |}, an empty cell is null, list items
 * between {@code ,}, a binary is the bytes of its text. Tables without given rows are empty.
 */
final class GivenRows {
    private static final String SEPARATOR = "\\s*\\|\\s*";
    private static final SparkSession SPARK = TestSpark.alone();
    private static final EmptyRelations EMPTY = new EmptyRelations(SPARK, Contracts.load());
    private static final SqlModels MODELS = SqlModels.load(Contracts.load());

    private final List<TableName> given = new ArrayList<>();

    /** @param text a header line, then one line a row */
    GivenRows given(String table, String text) {
        List<String[]> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(SEPARATOR, -1))
                .toList();
        String[] header = lines.get(0);
        StructType strings = new StructType();

        for (String column : header) {
            strings = strings.add(column, DataTypes.StringType);
        }

        List<Row> rows = lines.stream().skip(1).map(GivenRows::row).toList();
        TableName name = TableName.of(table);
        SPARK.createDataFrame(rows, strings)
                .selectExpr(columns(EMPTY.schema(name), List.of(header)))
                .createOrReplaceTempView(view(name));
        given.add(name);
        return this;
    }

    /** The rows of {@code model}, in order of its key, the named columns only, written as they are given. */
    List<String> rows(String model, String... columns) {
        SqlModel found = MODELS.find(TableName.of(model)).orElseThrow();
        Dataset<Row> result =
                EMPTY.select(found, table -> given.contains(table) ? view(table) : EmptyRelations.view(table));
        String[] key = found.key().toArray(String[]::new);
        return result.sort(key[0], Arrays.copyOfRange(key, 1, key.length)).selectExpr(columns).collectAsList().stream()
                .map(GivenRows::text)
                .toList();
    }

    private static Row row(String[] cells) {
        return RowFactory.create(
                Arrays.stream(cells).map(cell -> cell.isEmpty() ? null : cell).toArray());
    }

    private static String[] columns(StructType schema, List<String> header) {
        header.forEach(schema::fieldIndex);
        return Arrays.stream(schema.fields())
                .map(field -> (header.contains(field.name()) ? typed(field.name(), field.dataType()) : "null")
                        + " as "
                        + quoted(field.name()))
                .toArray(String[]::new);
    }

    private static String typed(String column, DataType type) {
        if (type instanceof ArrayType) {
            return "split(" + quoted(column) + ", ',')";
        }

        if (type instanceof MapType) {
            return "transform_values(str_to_map(" + quoted(column) + ", ',', '='), (k, v) -> cast(v as bigint))";
        }

        String sql = type instanceof BinaryType ? "binary" : type.sql();
        return "cast(" + quoted(column) + " as " + sql + ")";
    }

    private static String quoted(String column) {
        return "`" + column + "`";
    }

    private static String view(TableName table) {
        return "given_" + table.schema() + "_" + table.table();
    }

    private static String text(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(row::get)
                .map(GivenRows::text)
                .collect(Collectors.joining(" | "))
                .strip();
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }

        return value instanceof byte[] ? new String((byte[]) value, StandardCharsets.UTF_8) : value.toString();
    }
}
