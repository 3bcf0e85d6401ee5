package fr.solidrnet.ingestion.loading;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The fate of each good row: it meets the greatest version held of its key, rows of this run before it included.
 * Versions are ordered by stamp, then by date and name of delivery, file and line, whatever the order of arrival, so
 * that the version that ends up live is the same in every order.
 */
final class FateWindow {
    /** Whether the warehouse must store the row. */
    static final String STORED = "_garder";

    private static final String FRESH = "_nouveau";
    private static final String ROWS = "_lignes";
    private static final String PREVIOUS = "_precedente";

    private FateWindow() {}

    /**
     * @param held versions that the fresh rows may meet
     * @param fresh good rows
     * @return the fresh rows, with their {@code sort} and {@link #STORED}
     */
    static Dataset<Row> judge(Dataset<Row> held, Dataset<Row> fresh, List<String> key) {
        Column[] processing = Stream.concat(
                        Stream.of(FRESH), HeldRows.ORDER.stream().filter(name -> !name.equals("version_le")))
                .map(name -> col(name))
                .toArray(Column[]::new);
        WindowSpec before =
                Window.partitionBy(columns(key)).orderBy(processing).rowsBetween(Window.unboundedPreceding(), -1);
        return fresh.withColumn(FRESH, lit(true))
                .unionByName(held.withColumn(FRESH, lit(false)), true)
                .withColumn(PREVIOUS, max(struct(version())).over(before))
                .filter(col(FRESH))
                .withColumn("sort", fate())
                .withColumn(STORED, not(col("sort").equalTo("doublon")).or(later()))
                .drop(FRESH, PREVIOUS);
    }

    /** The keys of fresh rows that more than one row has, held ones counted: they alone need to be put in order. */
    static Dataset<Row> contested(Dataset<Row> held, Dataset<Row> fresh, List<String> key) {
        return fresh.select(columns(key))
                .withColumn(FRESH, lit(1))
                .unionByName(held.select(columns(key)).withColumn(FRESH, lit(0)))
                .groupBy(columns(key))
                .agg(max(FRESH).as(FRESH), count(lit(1)).as(ROWS))
                .filter(col(FRESH).equalTo(1).and(col(ROWS).gt(1)))
                .select(columns(key));
    }

    /** Rows whose key is one of {@code keys}, or none of them. */
    static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> keys, List<String> key, boolean among) {
        Column same = key.stream()
                .map(name -> rows.col(name).equalTo(keys.col(name)))
                .reduce(Column::and)
                .orElseThrow();
        return rows.join(keys, same, among ? "left_semi" : "left_anti");
    }

    /** The fate of rows whose key no other row has. */
    static Dataset<Row> first(Dataset<Row> fresh) {
        return fresh.withColumn("sort", when(col("retrait"), "retiree").otherwise("nouvelle"))
                .withColumn(STORED, lit(true));
    }

    private static Column fate() {
        Column previous = col(PREVIOUS);
        Column version = col("version_le");
        Column heldVersion = previous.getField("version_le");
        Column mayRepeat =
                version.equalTo(heldVersion).or(not(col(RowShape.STAMPED))).or(col("retrait"));
        Column same = col("empreinte").equalTo(previous.getField("empreinte"));
        return when(previous.isNull(), when(col("retrait"), "retiree").otherwise("nouvelle"))
                .when(version.lt(heldVersion), "perimee")
                .when(same.and(mayRepeat), "doublon")
                .when(not(later()), "perimee")
                .when(col("retrait"), "retiree")
                .otherwise("corrigee");
    }

    /**
     * Whether the row comes after the version it meets. A repeated row that does must be stored: were it forgotten,
     * a version that belongs between the two and arrives last would win.
     */
    private static Column later() {
        Column previous = col(PREVIOUS);
        Column heldOrder = struct(HeldRows.ORDER.stream()
                .map(name -> previous.getField(name).as(name))
                .toArray(Column[]::new));
        return coalesce(struct(columns(HeldRows.ORDER)).gt(heldOrder), lit(true));
    }

    private static Column[] version() {
        return columns(Stream.concat(HeldRows.ORDER.stream(), Stream.of("empreinte", "retrait"))
                .toList());
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
