package fr.solidrnet.app.sql.shell;

import fr.solidrnet.warehouse.storage.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where typed queries are remembered: with the user's own state, readable by nobody else. */
final class HistoryFile {
    private HistoryFile() {}

    /** The file, which exists and is owner-only; a link is replaced. */
    static Path ready() throws IOException {
        Path state = Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".local", "state"));
        Path folder = state.resolve("solidrnet");
        FileTree.createOwnerOnly(folder);
        Path file = folder.resolve("sql-historique");

        if (Files.isSymbolicLink(file)) {
            Files.delete(file);
        }

        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
