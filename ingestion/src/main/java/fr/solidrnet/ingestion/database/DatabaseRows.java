package fr.solidrnet.ingestion.database;

import static org.apache.spark.sql.functions.col;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/** The rows of a query, read by Spark in its parts, in an order that depends on nothing but them. */
final class DatabaseRows {
    /** Rows fetched at a time. With less than all of them PostgreSQL opens the transaction that the snapshot needs. */
    private static final int FETCHED = 5_000;

    private static final int FEWEST = 2;

    private final DatabaseQuery query;
    private final Dataset<Row> rows;

    private DatabaseRows(DatabaseQuery query, Dataset<Row> rows) {
        this.query = query;
        this.rows = rows;
    }

    /** Asks the database for the columns of the query, and for no row yet. */
    static DatabaseRows of(SparkSession spark, DatabaseSource source, DatabaseQuery query, HeldSnapshot snapshot) {
        DataFrameReader reader = spark.read()
                .format("jdbc")
                .options(source.login())
                .option("url", source.url())
                .option("dbtable", "(" + query.sql() + ") as lignes")
                .option("fetchsize", FETCHED);

        if (source.isPostgres()) {
            // A query that writes is refused by the server, in whatever connection.
            reader.option("readOnly", "true").option("readOnlyMode", "always");
        }

        snapshot.beginning().ifPresent(sql -> reader.option("sessionInitStatement", sql));
        DatabaseQuery.Parts parts = query.parts();

        if (parts != null) {
            reader.option("partitionColumn", parts.column())
                    .option("lowerBound", parts.from())
                    .option("upperBound", parts.to())
                    .option("numPartitions", parts.count());
        }

        return new DatabaseRows(query, reader.load());
    }

    List<StructField> columns() {
        return List.of(rows.schema().fields());
    }

    /** Spark holds one part of them in memory here at a time. */
    Iterator<Row> inOrder() {
        List<String> names = columns().stream().map(StructField::name).toList();
        query.order().stream()
                .filter(column -> !names.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new SolidrnetException(
                            FailureKind.CONFIGURATION,
                            "The query " + query.name() + " is put in order by " + column
                                    + ", which its result does not have: it has " + String.join(", ", names));
                });
        Column[] order = Stream.concat(query.order().stream(), names.stream().filter(name -> !query.order()
                        .contains(name)))
                .map(name -> col("`" + name.replace("`", "``") + "`"))
                .toArray(Column[]::new);
        DatabaseQuery.Parts parts = query.parts();
        int count = parts == null ? FEWEST : Math.max(FEWEST, parts.count());
        return rows.repartitionByRange(count, order).sortWithinPartitions(order).toLocalIterator();
    }
}
