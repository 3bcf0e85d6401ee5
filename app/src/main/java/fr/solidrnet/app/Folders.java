package fr.solidrnet.app;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders that this program made. */
final class Folders {
    private Folders() {}

    /** Removes {@code folder} with all that it holds; a link in it is removed, never followed. */
    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> content = paths.sorted(Comparator.reverseOrder()).toList();

            for (Path path : content) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot remove " + folder + ": " + e.getMessage() + "; remove it by hand", e);
        }
    }
}
