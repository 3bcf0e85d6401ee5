package fr.solidrnet.warehouse.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/**
 * Forgets what nobody can ask for any more: snapshots that are neither the current state nor tagged by an edition,
 * with the files that only they had. Readers of an older state have some days to end.
 */
final class SnapshotExpiry {
    static final Duration KEPT = Duration.ofDays(7);

    private SnapshotExpiry() {}

    /** To be run on the state of the ledger, under the lock. */
    static void run(WarehouseTables tables, Instant now) {
        long limit = now.minus(KEPT).toEpochMilli();
        tables.names().stream()
                .map(tables::table)
                .filter(table -> hasForgettable(table, limit))
                .forEach(table -> table.expireSnapshots()
                        .expireOlderThan(limit)
                        .retainLast(1)
                        .commit());
    }

    private static boolean hasForgettable(Table table, long limit) {
        Set<Long> named =
                table.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
        return StreamSupport.stream(table.snapshots().spliterator(), false)
                .anyMatch(snapshot -> snapshot.timestampMillis() < limit && !named.contains(snapshot.snapshotId()));
    }
}
