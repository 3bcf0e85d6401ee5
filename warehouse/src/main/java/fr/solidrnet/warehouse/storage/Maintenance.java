package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.Table;

/**
 * The upkeep of a warehouse that is open for writing. Rows, figures and editions are the same after it; readers of the
 * file of views, of the present one and of the one before, are left in peace for a time.
 */
public final class Maintenance {
    /** How long a replaced state stays readable, unless a site says otherwise. */
    public static final Duration GRACE = Duration.ofDays(7);

    private final Warehouse warehouse;
    private final WarehouseTables tables;
    private final WarehouseLayout layout;

    public Maintenance(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.tables = warehouse.catalogued();
        this.layout = warehouse.layout();
    }

    /**
     * Writes the small files of each table together. The state that has them is a row of the ledger of its own.
     *
     * @return what was written together, by table; empty when nothing was worth it, and nothing was written
     */
    public SortedMap<TableName, Compacted> compact(CompactionLimits limits) {
        SortedMap<TableName, Compacted> done = new TreeMap<>();
        Compaction compaction = new Compaction(limits);
        tables.names().stream()
                .filter(name -> warehouse.state().snapshots().containsKey(name))
                .forEach(name -> compact(name, compaction, done));

        if (!done.isEmpty()) {
            warehouse.commit(warehouse.lastEntry().map(Maintenance::upkeepOf).orElseThrow(), List.of(), List.of());
        }

        // The ledger is read at its head: its own rewriting is visible by itself.
        if (tables.has(WarehouseTables.LEDGER)) {
            compact(WarehouseTables.LEDGER, compaction, done);
        }

        return done;
    }

    /**
     * Forgets the states that nobody needs, then removes every file and folder that nothing leads to.
     *
     * @param grace how long a state stays readable after it was replaced
     */
    public Cleaned clean(Duration grace) {
        SnapshotExpiry expiry = forget(grace);
        Orphans orphans = new Orphans(layout, tables, warehouse.steps());
        orphans.remove();
        FileTree.list(layout.editions()).stream()
                .filter(month ->
                        Files.isDirectory(month) && FileTree.list(month).isEmpty())
                .forEach(FileTree::delete);
        removeScratch();
        return new Cleaned(expiry.snapshots(), expiry.files(), orphans.files(), expiry.bytes() + orphans.bytes());
    }

    /** Removes what no table knows, and what runs that are over left in the scratch folder. */
    public void removeOrphans() {
        new Orphans(layout, tables, warehouse.steps()).remove();
        removeScratch();
    }

    /** Forgets the states that nobody needs, and nothing else: little work, for the end of every run. */
    public void expire(Duration grace) {
        forget(grace);
    }

    private void removeScratch() {
        String own = Long.toString(ProcessHandle.current().pid());
        FileTree.list(layout.scratch()).stream()
                .filter(folder -> !folder.getFileName().toString().equals(own))
                .forEach(FileTree::delete);
    }

    private SnapshotExpiry forget(Duration grace) {
        if (grace.isNegative()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Days of grace cannot be less than none: " + grace.toDays());
        }

        Instant limit = warehouse.clock().instant().minus(grace);
        SnapshotExpiry expiry = new SnapshotExpiry(tables, warehouse.steps());
        expiry.run(KeptStates.of(layout, warehouse.ledger(), limit), limit);

        if (!KeptStates.keepsPrevious(layout, limit)) {
            FileTree.delete(layout.duckdbPrevious());
        }

        return expiry;
    }

    private void compact(TableName name, Compaction compaction, SortedMap<TableName, Compacted> done) {
        Table table = tables.table(name);
        warehouse.steps().take(Step.COMPACTION, () -> {
            Compacted compacted = compaction.run(table);

            if (compacted.before() > 0) {
                done.put(name, compacted);
            }
        });
    }

    private static NewEntry upkeepOf(LedgerEntry last) {
        return new NewEntry(LedgerEntry.Nature.ENTRETIEN, "", null, last.empreinte(), last.cleId());
    }
}
