package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/**
 * Forgets what nobody can ask for any more: snapshots of no kept state that no edition tagged, with the files that only
 * they had. To be run on the state of the ledger, under the lock.
 */
final class SnapshotExpiry {
    private final WarehouseTables tables;
    private final CommitSteps steps;
    private final Set<Path> deleted = new TreeSet<>();
    private long snapshots;
    private long bytes;

    SnapshotExpiry(WarehouseTables tables, CommitSteps steps) {
        this.tables = tables;
        this.steps = steps;
    }

    /** @param limit from when on old rows of the ledger itself are kept readable */
    void run(KeptStates kept, Instant limit) {
        Map<TableName, Set<Long>> named = kept.snapshots();

        for (TableName name : tables.names()) {
            Table table = tables.table(name);
            Set<Long> keep = new HashSet<>(named.getOrDefault(name, Set.of()));
            table.refs().values().stream().map(SnapshotRef::snapshotId).forEach(keep::add);

            if (name.equals(WarehouseTables.LEDGER)) {
                keep.addAll(recent(table, limit));
            }

            expire(table, keep);
        }
    }

    long snapshots() {
        return snapshots;
    }

    long files() {
        return deleted.size();
    }

    long bytes() {
        return bytes;
    }

    private void expire(Table table, Set<Long> keep) {
        List<Long> forgettable = new ArrayList<>();
        table.snapshots().forEach(snapshot -> {
            if (!keep.contains(snapshot.snapshotId())) {
                forgettable.add(snapshot.snapshotId());
            }
        });

        if (forgettable.isEmpty()) {
            return;
        }

        // Age alone would expire what is kept: Iceberg forgets after five days unless told otherwise.
        ExpireSnapshots expiry = table.expireSnapshots()
                .expireOlderThan(0)
                .deleteWith(location -> delete(Path.of(LocalFiles.path(location))));
        forgettable.forEach(expiry::expireSnapshotId);
        steps.take(Step.EXPIRY, expiry::commit);
        snapshots += forgettable.size();
    }

    private void delete(Path file) {
        bytes += FileTree.size(file);
        FileTree.delete(file);
        deleted.add(file);
    }

    /** The ledger is read at its head: a snapshot is of use until the next one was made. */
    private static Set<Long> recent(Table ledger, Instant limit) {
        Set<Long> recent = new HashSet<>();

        for (Snapshot snapshot : ledger.snapshots()) {
            if (snapshot.parentId() != null && snapshot.timestampMillis() > limit.toEpochMilli()) {
                recent.add(snapshot.snapshotId());
                recent.add(snapshot.parentId());
            }
        }

        return recent;
    }
}
