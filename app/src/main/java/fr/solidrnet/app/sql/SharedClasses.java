package fr.solidrnet.app.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The archive of loaded classes that the launcher may have made; it halves a JVM's start. */
final class SharedClasses {
    private static final String PROPERTY = "solidrnet.archive";

    private SharedClasses() {}

    /** The JVM's flag for the archive, where there is one. */
    static Optional<String> flag() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(archive -> Files.isRegularFile(Path.of(archive)))
                .map(archive -> "-XX:SharedArchiveFile=" + archive);
    }
}
