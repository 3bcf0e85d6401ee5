package fr.solidrnet.ingestion;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;

/** One small Spark engine for all tests of the module; a session of its own for each warehouse. */
public final class TestSpark {
    private TestSpark() {}

    /** A session without a warehouse, set as a warehouse sets its own. */
    public static SparkSession session() {
        return on(Map.of(
                "spark.sql.session.timeZone", "UTC",
                "spark.sql.ansi.enabled", "true",
                "spark.sql.timestampType", "TIMESTAMP_NTZ",
                "spark.sql.adaptive.enabled", "false",
                "spark.sql.datetime.java8API.enabled", "true"));
    }

    /** @param settings as a warehouse gives them */
    public static SparkSession on(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("spark.ui.enabled", "false");
        all.put("spark.sql.shuffle.partitions", "2");
        // The engine outlives the folder of the test that started it.
        all.put("spark.local.dir", Path.of("target", "spark").toAbsolutePath().toString());
        SparkSession.Builder builder = SparkSession.builder()
                .master("local[2]")
                .appName("solidrnet-ingestion-tests")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.log.level", "ERROR");
        all.forEach(builder::config);
        SparkSession session = builder.getOrCreate().newSession();
        all.forEach((key, value) -> {
            if (key.startsWith("spark.sql.") && !SQLConf.isStaticConfigKey(key)) {
                session.conf().set(key, value);
            }
        });
        return session;
    }
}
