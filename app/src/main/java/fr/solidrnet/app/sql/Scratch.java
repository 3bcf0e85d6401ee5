package fr.solidrnet.app.sql;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.FileTree;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A child's own folder for what it spills, readable by its owner only, named after the process that deletes it. */
final class Scratch {
    private static final String PREFIX = "solidrnet-sql-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");
    private static final int MOST = 1000;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private Scratch() {}

    /** A new folder. Its name can be guessed, but a folder that is there already is never taken. */
    static Path create() {
        String name = PREFIX + ProcessHandle.current().pid() + "-";

        for (int i = 0; i < MOST; i++) {
            try {
                return Files.createDirectory(base().resolve(name + i), OWNER_ONLY);
            } catch (FileAlreadyExistsException e) {
                // Another session's, or left by a process that had this number before: the next name is tried.
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        throw unwritable(null);
    }

    private static SolidrnetException unwritable(@Nullable IOException cause) {
        return new SolidrnetException(
                FailureKind.STORAGE, "Le dossier temporaire " + base() + " n’est pas accessible en écriture.", cause);
    }

    static void delete(Path folder) {
        FileTree.delete(folder);
    }

    /** Removes what processes left that were killed before they could. */
    static void sweep() {
        abandoned().forEach(FileTree::delete);
    }

    private static List<Path> abandoned() {
        try (Stream<Path> all = Files.list(base())) {
            return all.filter(Scratch::isAbandoned).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches()
                && Files.isWritable(folder)
                && Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                && Optional.of(Long.parseLong(name.group(1)))
                        .flatMap(ProcessHandle::of)
                        .isEmpty();
    }

    private static Path base() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
