package fr.solidrnet.ingestion;

import fr.solidrnet.ingestion.database.DatabaseDeliveries;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.ingestion.delivery.Deliveries;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.loading.LoadDeliveries;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
        return check(exports, List.of(), today, progress);
    }

    /**
     * @param exports a folder; none where only databases are asked
     * @param sources what is read of them while this runs lies in a temporary folder of its own, and goes when it ends
     */
    public IngestReport check(
            @Nullable Path exports, List<DatabaseSource> sources, LocalDate today, IngestProgress progress) {
        List<Delivery> files = exports == null ? List.of() : Deliveries.discover(exports);

        List<FileAccount> accounts = warehouse == null ? List.of() : warehouse.accounts();

        try (DatabaseDeliveries databases = new DatabaseDeliveries(spark, accounts, temporary())) {
            return new LoadDeliveries(spark, contracts, warehouse, false, key, settings, progress, today)
                    .load(databases.beside(files, sources, today));
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("solidrnet-check-bases");
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write to the temporary folder", e);
        }
    }
}
