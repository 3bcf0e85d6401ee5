package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.shaded.org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest tells of data files that were written again: their sizes now, and no longer the least and greatest
 * values of columns in which a pseudonym was one of these. Without them Iceberg opens the file to know.
 */
final class ErasedMetrics {
    private static final String SIZE = "file_size_in_bytes";

    private final Set<ByteBuffer> pseudonyms;

    ErasedMetrics(Set<ByteBuffer> pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    void rewrite(Path manifest, CommitSteps steps) {
        steps.take(
                Step.ERASURE_MANIFEST,
                () -> AvroFile.rewrite(manifest, entry -> correct((GenericRecord) entry.get("data_file"))));
    }

    private boolean correct(GenericRecord file) {
        long size = FileTree.size(Path.of(LocalFiles.path(file.get("file_path").toString())));
        boolean resized = size > 0 && !Long.valueOf(size).equals(file.get(SIZE));

        if (resized) {
            file.put(SIZE, size);
            // Where parts of the file began before it was written again.
            file.put("split_offsets", null);
        }

        boolean least = dropPseudonyms(file, "lower_bounds");
        boolean greatest = dropPseudonyms(file, "upper_bounds");
        return resized || least || greatest;
    }

    private boolean dropPseudonyms(GenericRecord file, String field) {
        @Nullable Object bounds = file.get(field);

        if (bounds == null) {
            return false;
        }

        List<Object> kept = new ArrayList<>();
        ((Iterable<?>) bounds).forEach(bound -> {
            if (!isPseudonym(((GenericRecord) bound).get("value"))) {
                kept.add(bound);
            }
        });

        if (kept.size() == ((List<?>) bounds).size()) {
            return false;
        }

        file.put(field, kept);
        return true;
    }

    /** An upper bound may be cut short and its last byte raised; of sixteen bytes none is cut. */
    private boolean isPseudonym(Object value) {
        return value instanceof ByteBuffer bytes && pseudonyms.contains(bytes);
    }
}
