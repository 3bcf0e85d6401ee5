package fr.solidrnet.warehouse.resource;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text files of a class path folder, whether it lies in a jar or in a directory. */
public final class ResourceFolder {
    private ResourceFolder() {}

    /**
     * Reads every file below {@code folder} whose name ends with {@code suffix}.
     *
     * @param anchor a class of the module that carries the folder
     * @return relative path (with {@code /}) to UTF-8 text, sorted by path
     */
    public static SortedMap<String, String> read(Class<?> anchor, String folder, String suffix) {
        URL url = anchor.getClassLoader().getResource(folder);

        if (url == null) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Resource folder missing from the build: " + folder);
        }

        try {
            URI uri = url.toURI();

            if (!"jar".equals(uri.getScheme())) {
                return readBelow(Path.of(uri), suffix);
            }

            try (FileSystem jar = FileSystems.newFileSystem(
                    Path.of(URI.create(uri.getRawSchemeSpecificPart().split("!")[0])), Map.of())) {
                return readBelow(jar.getPath(folder), suffix);
            }
        } catch (IOException | URISyntaxException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot read resource folder " + folder, e);
        }
    }

    private static SortedMap<String, String> readBelow(Path root, String suffix) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();

        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isRegularFile(path) && path.getFileName().toString().endsWith(suffix)) {
                    String name = root.relativize(path).toString().replace('\\', '/');
                    texts.put(name, Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }

        return texts;
    }
}
