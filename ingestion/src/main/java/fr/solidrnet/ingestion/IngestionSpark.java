package fr.solidrnet.ingestion;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;

/** The Spark engine of this stage: one a JVM; each session has its own warehouse. */
final class IngestionSpark {
    private IngestionSpark() {}

    /**
     * A session with exactly {@code settings}, whatever sessions were opened before it.
     *
     * @param master used when no engine runs yet in this JVM
     */
    static SparkSession session(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder().master(master);
        settings.forEach(builder::config);
        SparkSession session = builder.getOrCreate().newSession();
        settings.forEach((key, value) -> {
            if (key.startsWith("spark.sql.") && !SQLConf.isStaticConfigKey(key)) {
                session.conf().set(key, value);
            }
        });
        return session;
    }
}
