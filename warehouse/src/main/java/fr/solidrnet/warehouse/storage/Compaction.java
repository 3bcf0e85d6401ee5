package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the many small files of a table as few, without Spark: rows keep their order, oldest file first. The files
 * before stay as long as a kept state or an edition names them.
 */
final class Compaction {
    /** Says, in a snapshot's summary, which snapshot the same rows were first in. */
    private static final String ROWS_OF = "solidrnet.lignes";

    private static final String OWN = "solidrnet.";

    private final CompactionLimits limits;

    Compaction(CompactionLimits limits) {
        this.limits = limits;
    }

    /** As {@link Warehouse#rowsVersion} tells it. */
    static long rowsVersion(Table table) {
        @Nullable Snapshot head = table.currentSnapshot();
        return head == null
                ? -1
                : Optional.ofNullable(head.summary().get(ROWS_OF))
                        .map(Long::parseLong)
                        .orElse(head.snapshotId());
    }

    /** @return how many files became how many; nothing was written where there were too few */
    Compacted run(Table table) {
        @Nullable Snapshot head = table.currentSnapshot();
        List<DataFile> small = head == null ? List.of() : small(table);

        if (head == null || small.size() < limits.leastFiles()) {
            return Compacted.NONE;
        }

        List<DataFile> written = new ArrayList<>();
        bins(small).forEach(bin -> written.add(RecordFile.rewrite(table, bin)));
        // One run writes at a time. To look further back fails where earlier states are forgotten.
        RewriteFiles rewrite = table.newRewrite()
                .validateFromSnapshot(head.snapshotId())
                .rewriteFiles(new HashSet<>(small), new HashSet<>(written));
        sameRows(head).forEach(rewrite::set);
        rewrite.commit();
        return new Compacted(small.size(), written.size());
    }

    /** What the summary of a snapshot says that has the rows of {@code head}. */
    static Map<String, String> sameRows(Snapshot head) {
        Map<String, String> properties = new TreeMap<>();
        head.summary().forEach((key, value) -> {
            if (key.startsWith(OWN)) {
                properties.put(key, value);
            }
        });
        properties.putIfAbsent(ROWS_OF, Long.toString(head.snapshotId()));
        return properties;
    }

    private List<DataFile> small(Table table) {
        List<DataFile> files = new ArrayList<>();

        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                if (task.file().fileSizeInBytes() < limits.smallBytes()
                        && task.deletes().isEmpty()) {
                    files.add(task.file());
                }
            }
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot list the files of " + table.name(), e);
        }

        files.sort(Comparator.comparingLong((DataFile file) -> file.dataSequenceNumber())
                .thenComparing(DataFile::location));
        return files;
    }

    /** Files in order, as many together as make one of the size wanted. */
    private List<List<DataFile>> bins(List<DataFile> files) {
        List<List<DataFile>> bins = new ArrayList<>();
        long size = 0;

        for (DataFile file : files) {
            if (bins.isEmpty() || size >= limits.smallBytes()) {
                bins.add(new ArrayList<>());
                size = 0;
            }

            bins.get(bins.size() - 1).add(file);
            size += file.fileSizeInBytes();
        }

        return bins;
    }
}
