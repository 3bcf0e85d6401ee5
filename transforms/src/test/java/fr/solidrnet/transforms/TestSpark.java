package fr.solidrnet.transforms;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Small, fast Spark sessions for tests: one engine for the module, settings and names of its own for each session. */
public final class TestSpark {
    /** What the engine is started with, so that it never depends on the folder of one test. */
    private static final Map<String, String> ENGINE = Map.of(
            "spark.app.name", "solidrnet",
            "spark.ui.enabled", "false",
            "spark.log.level", "ERROR",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");

    static {
        TransformSpark.session("local[2]", ENGINE);
    }

    private TestSpark() {}

    /** @param settings as a warehouse gives them */
    public static SparkSession on(Map<String, String> settings) {
        return TransformSpark.session("local[2]", settings);
    }

    /** A session without a warehouse, which computes as one on a warehouse does. */
    public static SparkSession alone() {
        return on(Map.of(
                "spark.sql.session.timeZone", "UTC",
                "spark.sql.timestampType", "TIMESTAMP_NTZ",
                "spark.sql.ansi.enabled", "true",
                "spark.sql.shuffle.partitions", "1",
                "spark.sql.adaptive.enabled", "false",
                "spark.sql.datetime.java8API.enabled", "true"));
    }
}
