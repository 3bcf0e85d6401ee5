package fr.solidrnet.warehouse.storage;

import java.util.List;
import java.util.Map;
import org.apache.iceberg.DeleteFiles;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;

/**
 * Makes a snapshot of a table out of its head, without reading or writing a row; seen once it is committed by the
 * warehouse.
 *
 * @param properties of the snapshot's summary
 */
public record SnapshotEdit(Table table, Map<String, String> properties) {

    /** The rows of the head: {@link Warehouse#rowsVersion} stays what it was. */
    public void sameRows() {
        SnapshotUpdate<?> update = table.newFastAppend();
        Compaction.sameRows(table.currentSnapshot()).forEach(update::set);
        commit(update);
    }

    /** The rows of the head but for those in some of its files; the head itself where there is none. */
    public void withoutFiles(List<String> files) {
        if (files.isEmpty()) {
            return;
        }

        table.refresh();
        DeleteFiles delete = table.newDelete().validateFilesExist();
        files.forEach(delete::deleteFile);
        commit(delete);
    }

    private void commit(SnapshotUpdate<?> update) {
        properties.forEach(update::set);
        update.commit();
    }
}
