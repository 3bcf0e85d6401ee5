package fr.solidrnet.transforms;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;

/**
 * The Spark engine of this stage. One engine serves a whole JVM and stops with it; each session has its own settings,
 * hence its own warehouse.
 */
public final class TransformSpark {
    private TransformSpark() {}

    /**
     * A session with exactly {@code settings}, whatever sessions were opened before it.
     *
     * @param master used when no engine runs yet in this JVM
     */
    public static SparkSession session(String master, Map<String, String> settings) {
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
