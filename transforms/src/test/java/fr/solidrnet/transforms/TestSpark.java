package fr.solidrnet.transforms;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** Small, fast Spark sessions for tests: one engine for the module, a catalogue of its own for each session. */
public final class TestSpark {
    private static final String CATALOGUE = "spark.sql.catalog.solidrnet";

    private TestSpark() {}

    /** @param settings as a warehouse gives them */
    public static SparkSession on(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("spark.ui.enabled", "false");
        all.put("spark.sql.shuffle.partitions", "2");
        return TransformSpark.session("local[2]", all);
    }

    /** A session whose tables live in memory, in a catalogue that no other session sees. */
    public static SparkSession inMemory() {
        return on(Map.of(
                CATALOGUE,
                "org.apache.iceberg.spark.SparkCatalog",
                CATALOGUE + ".catalog-impl",
                "org.apache.iceberg.inmemory.InMemoryCatalog",
                CATALOGUE + ".cache-enabled",
                "false",
                "spark.sql.defaultCatalog",
                "solidrnet",
                "spark.sql.session.timeZone",
                "UTC",
                "spark.sql.timestampType",
                "TIMESTAMP_NTZ",
                "spark.sql.ansi.enabled",
                "true",
                "spark.sql.adaptive.enabled",
                "false",
                "spark.sql.datetime.java8API.enabled",
                "true"));
    }
}
