package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/** The Parquet files that are a snapshot of a table. */
final class DataFiles {
    private DataFiles() {}

    static List<String> of(Table table, long snapshot) {
        List<String> paths = new ArrayList<>();

        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshot).planFiles()) {
            for (FileScanTask task : tasks) {
                if (!task.deletes().isEmpty()) {
                    throw new SolidrnetException(
                            FailureKind.STORAGE,
                            "Table " + table.name() + " has deleted rows beside its files, which only Iceberg can"
                                    + " read: rewrite its data files");
                }

                paths.add(LocalFiles.path(task.file().location()));
            }
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot list the files of " + table.name(), e);
        }

        Collections.sort(paths);
        return paths;
    }

    /** How many rows the snapshot has, by its own summary. */
    static long rows(Table table, long snapshot) {
        return Long.parseLong(table.snapshot(snapshot).summary().getOrDefault(SnapshotSummary.TOTAL_RECORDS_PROP, "0"));
    }
}
