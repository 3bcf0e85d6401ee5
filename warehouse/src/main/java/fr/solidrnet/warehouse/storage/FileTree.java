package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the warehouse does to files and folders by name. Every failure names the path. */
public final class FileTree {
    private FileTree() {}

    /** Makes the folder, its parents too, readable by its owner only. */
    public static void createOwnerOnly(Path folder) {
        attempt(folder, () -> {
            Files.createDirectories(folder);
            setMode(folder, "rwx------");
        });
    }

    public static void createFolder(Path folder) {
        attempt(folder, () -> Files.createDirectories(folder));
    }

    /** What a folder holds, sorted; nothing when there is no folder. */
    public static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }

        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Removes a file or a folder with all it holds, where there is one. Links are removed, not followed. */
    public static void delete(Path path) {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }

        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** Makes the file read-only for everybody, once its bytes are on the disk. */
    public static void seal(Path file) {
        attempt(file, () -> {
            force(file, StandardOpenOption.WRITE);
            setMode(file, "r--r--r--");
        });
    }

    /** Puts the bytes of the file on the disk. */
    public static void force(Path file) {
        attempt(file, () -> force(file, StandardOpenOption.WRITE));
    }

    /** Gives {@code draft} its final name at once; the name is on the disk when this returns. */
    public static void rename(Path draft, Path target) {
        attempt(target, () -> {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.resolveSibling("."), StandardOpenOption.READ);
        });
    }

    /** Gives the file a second name, in place of any file that had it. */
    public static void keepAs(Path file, Path second) {
        attempt(second, () -> {
            Files.deleteIfExists(second);

            try {
                Files.createLink(second, file);
            } catch (UnsupportedOperationException | FileSystemException e) {
                // Not every disk knows of links.
                Files.copy(file, second, StandardCopyOption.COPY_ATTRIBUTES);
            }
        });
    }

    /** When the file was written, as it says. */
    public static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Has the file say that it was written at that time. */
    public static void setModified(Path file, Instant time) {
        attempt(file, () -> Files.setLastModifiedTime(file, FileTime.from(time)));
    }

    /** In bytes; 0 for a file that is not there. */
    static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Puts the names that a folder holds on the disk. */
    public static void forceFolder(Path folder) {
        attempt(folder, () -> force(folder, StandardOpenOption.READ));
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static void setMode(Path path, String mode) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static void attempt(Path path, FileAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static SolidrnetException failed(Path path, IOException cause) {
        return new SolidrnetException(
                FailureKind.STORAGE,
                "Cannot read or write " + path + " (" + cause + "): check the disk's space and the rights on it",
                cause);
    }

    private interface FileAction {
        void run() throws IOException;
    }
}
