package fr.solidrnet.app;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/** The files below {@code tables} that no snapshot of a table leads to, sought apart from what an upkeep removes. */
final class UnreachedFiles {
    private static final TableName LEDGER = new TableName(TableName.JOURNAL, "livraisons");

    private UnreachedFiles() {}

    static List<String> of(Path warehouse) throws IOException {
        WarehouseLayout layout = WarehouseLayout.at(warehouse);
        Set<String> reached = new HashSet<>();

        try (Warehouse open = Warehouse.openForReading(layout, CatalogueSettings.embedded(layout), Contracts.load())) {
            reach(open.table(LEDGER), reached);

            for (TableName name : open.tables()) {
                reach(open.table(name), reached);
            }
        }

        try (Stream<Path> files = Files.walk(layout.tables())) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> !reached.contains(file))
                    .sorted()
                    .toList();
        }
    }

    private static void reach(Table table, Set<String> reached) throws IOException {
        ReachableFileUtil.metadataFileLocations(table, false).forEach(file -> reached.add(path(file)));
        ReachableFileUtil.manifestListLocations(table).forEach(file -> reached.add(path(file)));

        for (Snapshot snapshot : table.snapshots()) {
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                reached.add(path(manifest.path()));

                try (ManifestReader<DataFile> files = ManifestFiles.read(manifest, table.io(), table.specs())) {
                    files.forEach(file -> reached.add(path(file.location())));
                }
            }
        }
    }

    private static String path(String location) {
        return location.replaceFirst("^file:/*", "/");
    }

    /** For a warehouse by hand. */
    public static void main(String[] arguments) throws IOException {
        of(Path.of(arguments[0])).forEach(System.out::println);
    }
}
