package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.IngestProgress;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What all tables and deliveries of one run share.
 *
 * @param target where rows are written; none for a check
 * @param today from which the retention of refused rows counts
 */
record LoadRun(
        SparkSession spark,
        Contracts contracts,
        Formats formats,
        PersonKey key,
        HeldRows held,
        @Nullable Warehouse target,
        IngestSettings settings,
        IngestProgress progress,
        LocalDate today) {}
