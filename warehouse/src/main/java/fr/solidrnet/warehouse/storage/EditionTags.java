package fr.solidrnet.warehouse.storage;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/** The tags by which editions keep the snapshots that they were computed from. */
final class EditionTags {
    private static final Pattern TAG = Pattern.compile("edition-(\\d{4}-\\d{2})-(r\\d+)");

    private final WarehouseLayout layout;

    EditionTags(WarehouseLayout layout) {
        this.layout = layout;
    }

    /** Whether an edition keeps a snapshot of the table. */
    boolean pin(Table table) {
        return table.refs().keySet().stream().map(TAG::matcher).anyMatch(tag -> tag.matches() && hasEdition(tag));
    }

    /** Tags of editions that were never finished. */
    List<String> orphans(Table table) {
        return table.refs().entrySet().stream()
                .filter(ref -> ref.getValue().isTag())
                .map(Map.Entry<String, SnapshotRef>::getKey)
                .filter(name -> {
                    Matcher tag = TAG.matcher(name);
                    return tag.matches() && !hasEdition(tag);
                })
                .toList();
    }

    private boolean hasEdition(Matcher tag) {
        return Files.isDirectory(layout.edition(tag.group(1) + "/" + tag.group(2)));
    }
}
