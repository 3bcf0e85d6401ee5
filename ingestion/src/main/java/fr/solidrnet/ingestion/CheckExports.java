package fr.solidrnet.ingestion;

import fr.solidrnet.ingestion.delivery.Deliveries;
import fr.solidrnet.ingestion.loading.LoadDeliveries;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Says what {@link IngestExports} would take and refuse, by the same checks on the same rows. Nothing is written, in
 * the warehouse or in its quarantine.
 */
public final class CheckExports {
    private final SparkSession spark;
    private final Contracts contracts;
    private final @Nullable Warehouse warehouse;
    private final PersonKey key;
    private final IngestSettings settings;

    /**
     * @param warehouse opened for reading; none where nothing is loaded yet
     * @param key that of the warehouse; any where there is none
     */
    public CheckExports(
            SparkSession spark,
            Contracts contracts,
            @Nullable Warehouse warehouse,
            PersonKey key,
            IngestSettings settings) {
        this.spark = spark;
        this.contracts = contracts;
        this.warehouse = warehouse;
        this.key = key;
        this.settings = settings;
    }

    /**
     * On a Spark session of its own.
     *
     * @param sparkMaster URL of the engine, such as {@code local[*]}
     */
    public static CheckExports on(Warehouse warehouse, PersonKey key, IngestSettings settings, String sparkMaster) {
        SparkSession spark = IngestionSpark.session(sparkMaster, warehouse.sparkSettings());
        return new CheckExports(spark, warehouse.contracts(), warehouse, key, settings);
    }

    public IngestReport check(Path exports, LocalDate today, IngestProgress progress) {
        return new LoadDeliveries(spark, contracts, warehouse, false, key, settings, progress, today)
                .load(Deliveries.discover(exports));
    }
}
