package fr.solidrnet.app;

import fr.solidrnet.warehouse.contract.Contracts;
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
import org.jspecify.annotations.Nullable;

/** The files below {@code tables} that no snapshot of a table leads to, sought apart from what an upkeep removes. */
final class UnreachedFiles {
    private static final TableName LEDGER = new TableName(TableName.JOURNAL, "livraisons");

    private UnreachedFiles() {}

    /** @param config of a site; none where the catalogue lies in the warehouse */
    static List<String> of(Path warehouse, @Nullable Path config) throws IOException {
        Set<String> reached = new HashSet<>();

        try (Warehouse open = WarehouseOptions.at(warehouse, config).openForReading(Contracts.load())) {
            reach(open.table(LEDGER), reached);

            for (TableName name : open.tables()) {
                reach(open.table(name), reached);
            }
        }

        try (Stream<Path> files = Files.walk(WarehouseLayout.at(warehouse).tables())) {
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
        of(Path.of(arguments[0]), null).forEach(System.out::println);
    }
}
