package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a delivery as they were when its loading began. A file is read more than once: one that somebody goes on
 * writing to, or takes away, would be counted as one thing and stored as another.
 */
final class SteadyFiles {
    private final SortedMap<Path, Optional<Stamp>> before = new TreeMap<>();

    private record Stamp(long size, FileTime modified) {}

    private SteadyFiles() {}

    static SteadyFiles of(Collection<SourceFile> files) {
        SteadyFiles steady = new SteadyFiles();
        files.forEach(file -> steady.before.put(file.path(), stamp(file.path())));
        return steady;
    }

    /** @throws SolidrnetException STORAGE, naming the file, when one is not what it was */
    void check() {
        before.forEach((file, stamp) -> {
            Optional<Stamp> now = stamp(file);

            if (!now.equals(stamp)) {
                throw new SolidrnetException(
                        FailureKind.STORAGE,
                        "The file " + file + (now.isEmpty() ? " went away" : " changed")
                                + " while it was loaded: wait until"
                                + " it is whole, then start again; nothing of this delivery was loaded");
            }
        });
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
