package fr.solidrnet.ingestion;

import fr.solidrnet.ingestion.database.DatabaseDeliveries;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.ingestion.delivery.Deliveries;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.loading.LoadDeliveries;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Loads all deliveries of a folder into a warehouse, the product's reference data first. Each delivery becomes
 * visible at once, in all tables; what is loaded already is skipped, so that a run that stopped is simply run again.
 */
public final class IngestExports {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final PersonKey key;
    private final IngestSettings settings;

    /**
     * @param spark a session on the warehouse's {@code sparkSettings}
     * @param warehouse opened for writing
     * @param key as {@link fr.solidrnet.ingestion.privacy.PersonKeys} gives it
     */
    public IngestExports(SparkSession spark, Warehouse warehouse, PersonKey key, IngestSettings settings) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.key = key;
        this.settings = settings;
    }

    /**
     * On a Spark session of its own.
     *
     * @param sparkMaster URL of the engine, such as {@code local[*]}
     */
    public static IngestExports on(Warehouse warehouse, PersonKey key, IngestSettings settings, String sparkMaster) {
        return new IngestExports(
                IngestionSpark.session(sparkMaster, warehouse.sparkSettings()), warehouse, key, settings);
    }

    public IngestReport ingest(Path exports, IngestProgress progress) {
        return ingest(exports, List.of(), progress);
    }

    /**
     * @param exports a folder; none where only databases are asked
     * @param sources what is read of them while this runs lies with the quarantine, and goes when it ends
     */
    public IngestReport ingest(@Nullable Path exports, List<DatabaseSource> sources, IngestProgress progress) {
        LocalDate today = LocalDate.ofInstant(warehouse.clock().instant(), ZoneOffset.UTC);
        List<Delivery> files = exports == null ? List.of() : Deliveries.discover(exports);
        Path folder = warehouse.layout().ownScratch().resolve("bases");

        try (DatabaseDeliveries databases = new DatabaseDeliveries(spark, warehouse.accounts(), folder)) {
            return new LoadDeliveries(spark, warehouse.contracts(), warehouse, true, key, settings, progress, today)
                    .load(databases.beside(files, sources, today));
        }
    }
}
