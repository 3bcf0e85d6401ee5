package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes the warehouse what it was when the ledger's last row was written, whatever a killed run left: heads of tables
 * go back, tables and quarantine folders that the ledger does not know go away, so do drafts and their tags. Run
 * under the lock.
 */
final class Recovery {
    private static final Pattern SEQUENCE = Pattern.compile("(\\d{6,})(\\D.*)?");
    private static final Pattern PROCESS = Pattern.compile("\\d{1,18}");
    private static final Pattern EDITION_TAG = Pattern.compile("edition-(\\d{4}-\\d{2})-(r\\d+)");

    private final WarehouseLayout layout;
    private final WarehouseTables tables;
    private final WarehouseState state;

    Recovery(WarehouseLayout layout, WarehouseTables tables, WarehouseState state) {
        this.layout = layout;
        this.tables = tables;
        this.state = state;
    }

    void run() {
        for (TableName name : tables.names()) {
            @Nullable Long snapshot = state.snapshots().get(name);

            if (name.equals(WarehouseTables.LEDGER)) {
                continue;
            }

            if (snapshot == null) {
                tables.drop(name);
            } else {
                recover(tables.table(name), snapshot);
            }
        }

        FileTree.delete(layout.editionDrafts());
        FileTree.delete(layout.duckdbDraft());
        FileTree.list(layout.quarantine()).stream().filter(this::isBeyondLedger).forEach(FileTree::delete);
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
        List<String> orphans = table.refs().entrySet().stream()
                .filter(ref -> ref.getValue().isTag())
                .map(Map.Entry<String, SnapshotRef>::getKey)
                .filter(this::isTagOfNoEdition)
                .toList();
        orphans.forEach(tag -> table.manageSnapshots().removeTag(tag).commit());
    }

    private boolean isTagOfNoEdition(String tag) {
        Matcher edition = EDITION_TAG.matcher(tag);
        return edition.matches() && !Files.isDirectory(layout.edition(edition.group(1) + "/" + edition.group(2)));
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
