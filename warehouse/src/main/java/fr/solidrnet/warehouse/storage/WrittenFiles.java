package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import fr.solidrnet.warehouse.storage.column.ColumnFile;
import java.util.List;
import java.util.function.Supplier;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.Table;

/** Rows that others, in as many places as there are tasks, have written as files of a table. */
final class WrittenFiles {
    private WrittenFiles() {}

    /**
     * Appends all files in one snapshot; no file makes no snapshot.
     *
     * @param write makes the files
     * @param steps told of the files, then of the snapshot
     */
    static void append(Table table, Supplier<List<ColumnFile.Written>> write, CommitSteps steps) {
        steps.before(Step.ROWS_FILE);
        List<ColumnFile.Written> files = write.get();
        steps.after(Step.ROWS_FILE);

        if (files.isEmpty()) {
            return;
        }

        AppendFiles append = table.newAppend();
        files.forEach(file -> append.appendFile(file.file()));
        steps.take(Step.ROWS, append::commit);
    }
}
