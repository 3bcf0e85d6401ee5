package fr.solidrnet.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where to find what a command made, the same in every {@code --json}; docs/json.md tells the names.
 *
 * @param fichiers paths by name
 */
record MadeFiles(Map<String, String> fichiers) {
    private static final Map<String, String> NAMES = Map.of("pdf", "rapport", "xlsx", "classeur");

    static final MadeFiles NONE = new MadeFiles(Map.of());

    /** @throws IllegalArgumentException when two files bear the same name */
    static MadeFiles published(List<Path> files) {
        Map<String, String> byName = new LinkedHashMap<>();

        for (Path file : files) {
            if (byName.put(name(file), file.toString()) != null) {
                throw new IllegalArgumentException("Two files are told as " + name(file) + ": " + files);
            }
        }

        return new MadeFiles(byName);
    }

    /** These, and the analysts' file. */
    MadeFiles withWarehouse(WarehouseOptions warehouse) {
        Map<String, String> more = new LinkedHashMap<>(fichiers);
        more.put("entrepot", warehouse.layout().duckdbFile().toString());
        return new MadeFiles(more);
    }

    private static String name(Path file) {
        String text = file.getFileName().toString();
        int dot = text.lastIndexOf('.');
        String end = text.substring(dot + 1).toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(end, text);
    }
}
