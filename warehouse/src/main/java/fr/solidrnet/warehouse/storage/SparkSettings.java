package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How Spark is set up on a warehouse: the same catalogue, exact and repeatable arithmetic, small and silent. */
final class SparkSettings {
    private static final String CATALOGUE = "spark.sql.catalog." + CatalogueConnection.NAME;

    private SparkSettings() {}

    static SortedMap<String, String> of(WarehouseLayout layout, CatalogueSettings settings, boolean writes) {
        SortedMap<String, String> spark = new TreeMap<>();
        spark.put("spark.app.name", "solidrnet");
        spark.put("spark.log.level", "ERROR");
        spark.put("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
        spark.put("spark.sql.defaultCatalog", CatalogueConnection.NAME);
        spark.put(CATALOGUE, "org.apache.iceberg.spark.SparkCatalog");
        spark.put(CATALOGUE + ".catalog-impl", NamedCatalogue.class.getName());
        // A table changed from Java must be seen by Spark at once.
        spark.put(CATALOGUE + ".cache-enabled", "false");
        Map<String, String> properties = CatalogueConnection.properties(layout, settings);
        properties.forEach((key, value) -> spark.put(CATALOGUE + "." + key, value));

        spark.put("spark.sql.session.timeZone", "UTC");
        spark.put("spark.sql.timestampType", "TIMESTAMP_NTZ");
        spark.put("spark.sql.ansi.enabled", "true");
        spark.put("spark.sql.datetime.java8API.enabled", "true");
        spark.put("spark.sql.shuffle.partitions", "2");
        spark.put("spark.sql.adaptive.enabled", "false");
        spark.put("spark.sql.caseSensitive", "false");
        spark.put("spark.ui.enabled", "false");
        spark.put("spark.ui.showConsoleProgress", "false");
        spark.put("spark.driver.host", submitted("spark.driver.host", "127.0.0.1"));
        spark.put("spark.driver.bindAddress", submitted("spark.driver.bindAddress", "127.0.0.1"));
        Path scratch = writes ? scratch(layout) : temporary();
        spark.put("spark.local.dir", scratch.toString());
        spark.put("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString());
        return spark;
    }

    /** What spark-submit was told goes before what holds on one machine. */
    private static String submitted(String setting, String otherwise) {
        return System.getProperty(setting, otherwise);
    }

    /** Empty once Spark has stopped, and then removed. */
    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("solidrnet-lecture");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write to the temporary folder", e);
        }
    }

    /** One folder a process, so that the folders of killed runs can be told from those in use. */
    private static Path scratch(WarehouseLayout layout) {
        FileTree.createOwnerOnly(layout.quarantine());
        FileTree.createOwnerOnly(layout.scratch());
        FileTree.createOwnerOnly(layout.ownScratch());
        return layout.ownScratch();
    }
}
