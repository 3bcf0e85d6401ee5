package fr.solidrnet.transforms.model;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * How a table's rows must change.
 *
 * @param gone rows that are no longer, or no longer the same
 * @param come rows that are new, or no longer the same
 * @param files the Parquet files that hold those gone, sorted
 */
record ChangedRows(Dataset<Row> gone, Dataset<Row> come, List<String> files) {

    /**
     * @param before rows with the file of each in {@code _file}
     * @param after rows of the same units
     * @param columns all but the file
     */
    static ChangedRows between(Dataset<Row> before, Dataset<Row> after, Column[] columns) {
        Dataset<Row> were = before.select(columns);
        Dataset<Row> gone = were.except(after).localCheckpoint();
        Dataset<Row> come = after.except(were).localCheckpoint();
        List<String> files = matching(before, gone, List.of(gone.columns()), "left_semi")
                .select(col("_file"))
                .distinct()
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList();
        return new ChangedRows(gone, come, files);
    }

    boolean isNone() {
        return files.isEmpty() && come.isEmpty();
    }

    TableChange asChange() {
        return isNone() ? TableChange.NONE : new TableChange.Known(() -> gone.unionAll(come));
    }

    /** What the files must give way to. @param held all rows of the files, @param key of the table */
    Dataset<Row> instead(Dataset<Row> held, List<String> key) {
        return matching(held, gone, key, "left_anti").unionByName(come);
    }

    private static Dataset<Row> matching(Dataset<Row> rows, Dataset<Row> others, List<String> columns, String how) {
        Column same = columns.stream()
                .map(column -> rows.col(column).eqNullSafe(others.col(column)))
                .reduce(Column::and)
                .orElseThrow();
        return rows.join(others, same, how);
    }
}
