package fr.solidrnet.warehouse.storage;

import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * The one state that readers see: the snapshot of every table, as the ledger's last row says.
 *
 * @param sequence of the ledger's last row, 0 for a new warehouse
 */
public record WarehouseState(long sequence, SortedMap<TableName, Long> snapshots) {
    public OptionalLong snapshot(TableName table) {
        Long id = snapshots.get(table);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
