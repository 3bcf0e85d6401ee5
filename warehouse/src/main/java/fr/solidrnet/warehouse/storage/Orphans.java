package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/**
 * Files among the tables that no table knows: what killed runs left. They were never visible, or Iceberg has forgotten
 * them; so that they go at once. To be run under the lock, with no Spark job under way.
 */
final class Orphans {
    private final WarehouseLayout layout;
    private final WarehouseTables tables;
    private final CommitSteps steps;
    private long files;
    private long bytes;

    Orphans(WarehouseLayout layout, WarehouseTables tables, CommitSteps steps) {
        this.layout = layout;
        this.tables = tables;
        this.steps = steps;
    }

    void remove() {
        Set<Path> known = known();
        List<Path> orphans = walk(layout.tables()).stream()
                .filter(Files::isRegularFile)
                .filter(file -> !known.contains(file))
                .toList();

        if (!orphans.isEmpty()) {
            steps.take(Step.ORPHANS, () -> orphans.forEach(this::delete));
        }

        removeEmptyFolders();
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    private void delete(Path file) {
        bytes += FileTree.size(file);
        FileTree.delete(file);
        files++;
    }

    private void removeEmptyFolders() {
        walk(layout.tables()).stream()
                .filter(folder -> !folder.equals(layout.tables()) && Files.isDirectory(folder))
                .sorted(Comparator.reverseOrder())
                .filter(folder -> FileTree.list(folder).isEmpty())
                .forEach(FileTree::delete);
    }

    /** Every file that a table's metadata lead to, from any snapshot that they hold. */
    private Set<Path> known() {
        Set<Path> known = new HashSet<>();

        for (TableName name : tables.names()) {
            Table table = tables.table(name);
            ReachableFileUtil.metadataFileLocations(table, false).forEach(location -> add(known, location));
            ReachableFileUtil.manifestListLocations(table).forEach(location -> add(known, location));
            ReachableFileUtil.statisticsFilesLocations(table).forEach(location -> add(known, location));
            manifests(table).forEach(manifest -> addFiles(known, table, manifest));
        }

        return known;
    }

    private static Set<ManifestFile> manifests(Table table) {
        Set<ManifestFile> manifests = new HashSet<>();

        for (Snapshot snapshot : table.snapshots()) {
            manifests.addAll(snapshot.allManifests(table.io()));
        }

        return manifests;
    }

    private static void addFiles(Set<Path> known, Table table, ManifestFile manifest) {
        add(known, manifest.path());

        try (CloseableIterable<String> paths = ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
            paths.forEach(location -> add(known, location));
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + manifest.path(), e);
        }
    }

    private static void add(Set<Path> known, String location) {
        known.add(Path.of(LocalFiles.path(location)));
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot list " + folder, e);
        }
    }
}
