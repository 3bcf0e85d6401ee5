package fr.solidrnet.warehouse.duckdb;

import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseState;
import java.sql.Connection;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Views over the snapshots that an edition keeps, beside its figures in its own schema: {@code mart.attributions} is
 * {@code edition_2026_10_r1.mart_attributions} there.
 */
public final class PinnedViews {
    private PinnedViews() {}

    /**
     * Makes the view of each table, with its comments; tables that the state has not are left out.
     *
     * @param pinned the snapshots that the edition keeps
     * @param schema the edition's
     */
    public static void create(
            Connection connection,
            Warehouse warehouse,
            WarehouseState pinned,
            String schema,
            Collection<TableName> tables) {
        for (TableName table : new TreeSet<>(tables)) {
            pinned.snapshot(table)
                    .ifPresent(snapshot ->
                            SnapshotViews.create(connection, warehouse, table, snapshot, shown(schema, table)));
        }
    }

    /** The view of a table in an edition's schema. */
    public static TableName shown(String schema, TableName table) {
        return new TableName(schema, table.schema() + "_" + table.table());
    }
}
