package fr.solidrnet.warehouse.storage;

import java.nio.file.Path;
import org.apache.iceberg.shaded.org.apache.avro.generic.GenericRecord;

/** What a list of manifests says of their lengths, made true again once they were written anew under their names. */
final class ManifestLengths {
    /** How the names of such lists begin. */
    static final String LIST = "snap-";

    private ManifestLengths() {}

    static void correct(Path list) {
        AvroFile.rewrite(list, ManifestLengths::correct);
    }

    /** Whether the record of a manifest had to be changed; one whose manifest is not there is left alone. */
    static boolean correct(GenericRecord manifest) {
        long length = FileTree.size(
                Path.of(LocalFiles.path(manifest.get("manifest_path").toString())));

        if (length == 0 || Long.valueOf(length).equals(manifest.get("manifest_length"))) {
            return false;
        }

        manifest.put("manifest_length", length);
        return true;
    }
}
