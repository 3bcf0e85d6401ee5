package fr.solidrnet.warehouse.duckdb;

import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseState;
import java.sql.Connection;
import java.util.Collection;
import java.util.TreeSet;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/** Views that show a state of the warehouse to DuckDB, named as the tables are, with their comments. */
public final class SnapshotViews {
    private SnapshotViews() {}

    /**
     * Makes the view of each table, and its schema where missing, in the connection's current database.
     *
     * @throws IllegalArgumentException when the state has no such table
     */
    public static void create(
            Connection connection, Warehouse warehouse, WarehouseState state, Collection<TableName> tables) {
        for (TableName name : new TreeSet<>(tables)) {
            long snapshot = state.snapshot(name)
                    .orElseThrow(() -> new IllegalArgumentException("No table " + name + " in the state"));
            create(connection, warehouse, name, snapshot, name);
        }
    }

    /** Makes the view of one table at a snapshot, and its schema where missing, under the name {@code shown}. */
    static void create(Connection connection, Warehouse warehouse, TableName name, long snapshot, TableName shown) {
        Table table = warehouse.table(name);
        Schema schema = schemaAt(table, snapshot);
        String view = DuckDb.identifier(shown.schema()) + "." + DuckDb.identifier(shown.table());
        DuckDb.execute(connection, "create schema if not exists " + DuckDb.identifier(shown.schema()));
        String select =
                SnapshotView.select(schema, warehouse.dataFiles(name, snapshot), warehouse.rows(name, snapshot));
        DuckDb.execute(connection, "create view " + view + " as " + select);
        comment(connection, "view " + view, table.properties().get("comment"));

        for (Types.NestedField column : schema.columns()) {
            comment(connection, "column " + view + "." + DuckDb.identifier(column.name()), column.doc());
        }
    }

    static void comment(Connection connection, String object, @Nullable String text) {
        if (text != null) {
            DuckDb.execute(connection, "comment on " + object + " is " + DuckDb.literal(text));
        }
    }

    /** Columns as the snapshot was written, comments as they are now. */
    private static Schema schemaAt(Table table, long snapshot) {
        return new Schema(SnapshotUtil.schemaFor(table, snapshot).columns().stream()
                .map(column -> documented(column, table.schema().findField(column.fieldId())))
                .toList());
    }

    private static Types.NestedField documented(Types.NestedField column, Types.@Nullable NestedField now) {
        return now == null
                ? column
                : Types.NestedField.from(column).withDoc(now.doc()).build();
    }
}
