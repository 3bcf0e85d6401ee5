package fr.solidrnet.warehouse.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * How Iceberg reads and writes files on local and network disks, in Java and in Spark. Hadoop's own way starts a
 * process to set the mode of each file, and leaves a checksum file beside it. Public because Iceberg makes it by name.
 */
public final class LocalFiles implements FileIO {
    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "file:";

    /** The path that a location of a table names, with or without {@code file:}. */
    static String path(String location) {
        return location.startsWith(SCHEME) ? Path.of(URI.create(location)).toString() : location;
    }

    @Override
    public InputFile newInputFile(String location) {
        return org.apache.iceberg.Files.localInput(path(location));
    }

    @Override
    public OutputFile newOutputFile(String location) {
        Path path = Path.of(path(location));

        // Iceberg's own creation of the folder fails for one of two tasks that make it at the same moment.
        if (path.getParent() != null) {
            FileTree.createFolder(path.getParent());
        }

        return org.apache.iceberg.Files.localOutput(path.toString());
    }

    @Override
    public void deleteFile(String location) {
        try {
            Files.deleteIfExists(Path.of(path(location)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + location, e);
        }
    }
}
