package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes the warehouse what it was when the ledger's last row was written, whatever a killed run left: heads of tables
 * go back, tables and quarantine folders that the ledger does not know go away, so do drafts and their tags. A table
 * that has left the state but that an edition was computed from stays, out of sight. Run under the lock.
 */
final class Recovery {
    private static final Pattern SEQUENCE = Pattern.compile("(\\d{6,})(\\D.*)?");
    private static final Pattern PROCESS = Pattern.compile("\\d{1,18}");

    private final WarehouseLayout layout;
    private final WarehouseTables tables;
    private final WarehouseState state;
    private final EditionTags tags;

    Recovery(WarehouseLayout layout, WarehouseTables tables, WarehouseState state) {
        this.layout = layout;
        this.tables = tables;
        this.state = state;
        this.tags = new EditionTags(layout);
    }

    void run() {
        for (TableName name : tables.names()) {
            @Nullable Long snapshot = state.snapshots().get(name);

            if (name.equals(WarehouseTables.LEDGER)) {
                continue;
            }

            if (snapshot == null && tags.pin(tables.table(name))) {
                tables.retire(name);
            } else if (snapshot == null) {
                tables.drop(name);
            } else {
                recover(tables.table(name), snapshot);
            }
        }

        FileTree.delete(layout.editionDrafts());
        FileTree.delete(layout.duckdbDraft());
        FileTree.delete(layout.duckdbDraftLog());
        FileTree.list(layout.quarantine()).stream().filter(this::isBeyondLedger).forEach(FileTree::delete);
        FileTree.list(layout.quarantine()).stream()
                .flatMap(folder -> FileTree.list(folder).stream())
                .filter(file -> file.toString().endsWith(WarehouseLayout.QUARANTINE_DRAFT))
                .forEach(FileTree::delete);
        FileTree.list(layout.scratch()).stream()
                .filter(Recovery::isOfDeadProcess)
                .forEach(FileTree::delete);
    }

    private void recover(Table table, long snapshot) {
        @Nullable Snapshot head = table.currentSnapshot();

        if (table.snapshot(snapshot) == null) {
            throw new SolidrnetException(
                    FailureKind.STORAGE,
                    "Snapshot " + snapshot + " of " + table.name()
                            + ", which the ledger names, is gone: restore the warehouse from its backup");
        }

        if (head == null || head.snapshotId() != snapshot) {
            table.manageSnapshots().setCurrentSnapshot(snapshot).commit();
        }

        removeTags(table);
    }

    private void removeTags(Table table) {
        tags.orphans(table)
                .forEach(tag -> table.manageSnapshots().removeTag(tag).commit());
    }

    private boolean isBeyondLedger(Path folder) {
        Matcher name = SEQUENCE.matcher(folder.getFileName().toString());
        return name.matches() && Long.parseLong(name.group(1)) > state.sequence();
    }

    private static boolean isOfDeadProcess(Path folder) {
        String name = folder.getFileName().toString();
        return PROCESS.matcher(name).matches()
                && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }
}
