package fr.solidrnet.warehouse.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.shaded.org.apache.avro.generic.GenericRecord;

/**
 * A warehouse names its files by absolute paths, so that a copy of it goes on reading and writing where it was copied
 * from. This tells such a copy, and makes one a warehouse of its own: every file of metadata is written again under its
 * own name, and the catalogue last and at once. It may be killed and run again.
 */
public final class Relocation {
    private static final String METADATA = ".metadata.json";
    private static final String AVRO = ".avro";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WarehouseLayout layout;
    private final CatalogueSettings settings;
    private final CatalogueRows rows;

    public Relocation(WarehouseLayout layout, CatalogueSettings settings) {
        this.layout = layout;
        this.settings = settings;
        this.rows = new CatalogueRows(layout, settings);
    }

    /**
     * The folder that the warehouse was in when its tables were written, where that is another one than now.
     *
     * @throws SolidrnetException STORAGE when the catalogue cannot be read, CONFIGURATION when it tells of tables that
     *     are not in this folder: those of another warehouse, of which this is no copy
     */
    public Optional<Path> movedFrom() {
        for (Map.Entry<TableName, String> row : rows.locations().entrySet()) {
            Path tables = tablesFolder(row.getKey(), row.getValue());
            boolean here = tables.equals(layout.tables()) || isSame(tables, layout.tables());

            if (!Files.exists(Path.of(moved(row.getValue(), tables)))) {
                throw missing(row.getKey(), tables);
            }

            if (!here) {
                return Optional.of(tables.resolveSibling(".")).map(Path::normalize);
            }
        }

        return Optional.empty();
    }

    private SolidrnetException missing(TableName name, Path tables) {
        return new SolidrnetException(
                FailureKind.CONFIGURATION,
                "The catalogue " + settings + " tells of a warehouse in " + tables.getParent() + ", and "
                        + layout.root()
                        + " has no " + name + " of it: give this warehouse another catalogue.name if it is another one,"
                        + " else restore its files from a backup");
    }

    /** @throws SolidrnetException CONFIGURATION when this is a copy that was not adapted */
    void refuseMoved() {
        movedFrom().ifPresent(old -> {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "This warehouse was copied or moved from " + old + " to " + layout.root()
                            + " and still names its files there: run `solidrnet relocate --warehouse " + layout.root()
                            + "` once, then start again");
        });
    }

    /**
     * Has everything name the files where they are now.
     *
     * @return the folder that they were in, empty when there was nothing to do
     * @throws SolidrnetException BUSY when a run holds the warehouse
     */
    public Optional<Path> adapt(Clock clock, Duration wait) {
        try (WarehouseLock lock = WarehouseLock.take(layout.lockFile(), clock, wait)) {
            Optional<Path> old = movedFrom();
            old.ifPresent(root -> adapt(root.resolve(layout.tables().getFileName())));
            return old;
        }
    }

    private void adapt(Path oldTables) {
        List<Path> lists = new ArrayList<>();

        for (Path schema : FileTree.list(layout.tables())) {
            for (Path table : FileTree.list(schema)) {
                for (Path file : FileTree.list(table.resolve("metadata"))) {
                    String name = file.getFileName().toString();

                    if (name.endsWith(METADATA)) {
                        adaptJson(file, oldTables);
                    } else if (name.startsWith(ManifestLengths.LIST) && name.endsWith(AVRO)) {
                        lists.add(file);
                    } else if (name.endsWith(AVRO)) {
                        AvroFile.rewrite(file, entry -> adaptEntry(entry, oldTables));
                    }
                }
            }
        }

        // A list tells the length of each manifest: these had to be written first.
        lists.forEach(list -> AvroFile.rewrite(list, manifest -> adaptManifest(manifest, oldTables)));
        rows.move(location -> moved(location, oldTables));
        // Views name files too: better no file of views, until one is made, than one that reads elsewhere.
        FileTree.delete(layout.duckdbPrevious());
        FileTree.delete(layout.duckdbFile());
    }

    private boolean adaptEntry(GenericRecord entry, Path oldTables) {
        return adaptText((GenericRecord) entry.get("data_file"), "file_path", oldTables);
    }

    private boolean adaptManifest(GenericRecord manifest, Path oldTables) {
        boolean moved = adaptText(manifest, "manifest_path", oldTables);
        boolean longer = ManifestLengths.correct(manifest);
        return moved || longer;
    }

    private boolean adaptText(GenericRecord record, String field, Path oldTables) {
        String before = record.get(field).toString();
        String after = moved(before, oldTables);
        record.put(field, after);
        return !after.equals(before);
    }

    private void adaptJson(Path file, Path oldTables) {
        try {
            JsonNode before = JSON.readTree(file.toFile());
            JsonNode after = moved(before.deepCopy(), oldTables);

            if (!after.equals(before)) {
                Path draft = file.resolveSibling("." + file.getFileName() + ".brouillon");
                JSON.writeValue(draft.toFile(), after);
                FileTree.force(draft);
                FileTree.rename(draft, file);
            }
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot read or write " + file + ": check the disk, or restore the file", e);
        }
    }

    private JsonNode moved(JsonNode node, Path oldTables) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(moved(field.getValue(), oldTables)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, moved(array.get(i), oldTables));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(moved(node.textValue(), oldTables));
        }

        return node;
    }

    private String moved(String text, Path oldTables) {
        String path = LocalFiles.path(text);
        return path.equals(oldTables.toString()) || path.startsWith(oldTables + "/")
                ? layout.tables() + path.substring(oldTables.toString().length())
                : text;
    }

    /** The folder of all tables, told by the location of the metadata of one. */
    private static Path tablesFolder(TableName name, String location) {
        String path = LocalFiles.path(location);
        int end = path.lastIndexOf("/" + name.schema() + "/" + name.table() + "/metadata/");

        if (end < 0) {
            throw new SolidrnetException(
                    FailureKind.STORAGE,
                    "The catalogue names the metadata of " + name + " in a place that no warehouse has: " + location);
        }

        return Path.of(path.substring(0, end));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
