package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Copies a warehouse, with the quarantine and the key that lie beside it; it still names its files where they were. */
public final class WarehouseCopy {
    private static final String DRAFT = ".brouillon";

    private final WarehouseLayout from;
    private final WarehouseLayout to;

    public WarehouseCopy(WarehouseLayout from, WarehouseLayout to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies under the lock of the one copied. Names are given last, that of the warehouse after all others: a copy that
     * was stopped is no warehouse, and may be begun again. What both have in one place, as a site may say, stays there.
     *
     * @throws SolidrnetException CONFIGURATION when something is in the way
     */
    public void make(Clock clock, Duration wait) {
        List<Path[]> parts = Stream.of(
                        new Path[] {from.quarantine(), to.quarantine()},
                        new Path[] {from.keyFile(), to.keyFile()},
                        new Path[] {from.root(), to.root()})
                .filter(part -> !part[0].equals(part[1]) && Files.exists(part[0]))
                .toList();
        parts.forEach(part -> refuse(part[1]));

        try (WarehouseLock lock = WarehouseLock.take(from.lockFile(), clock, wait)) {
            parts.forEach(part -> copy(part[0], draft(part[1])));
            parts.forEach(part -> FileTree.rename(draft(part[1]), part[1]));
        }
    }

    private void refuse(Path target) {
        if (target.startsWith(from.root())) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, target + " lies within the warehouse to be copied: name another folder");
        }

        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    target + " is there already: name another folder, or remove it if an earlier copy left it");
        }
    }

    private void copy(Path source, Path draft) {
        FileTree.delete(draft);
        FileTree.createFolder(draft.resolveSibling("."));

        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.filter(path -> !path.equals(from.lockFile())).toList()) {
                Path copy = draft.resolve(source.relativize(path).toString());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE,
                    "Cannot copy " + source + " to " + draft + " (" + e
                            + "): check the disk's space and the rights on it",
                    e);
        }
    }

    private static Path draft(Path target) {
        return target.resolveSibling(target.getFileName() + DRAFT);
    }
}
