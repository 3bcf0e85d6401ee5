package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.IngestProgress;
import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.quarantine.Quarantine;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.reading.Sniffer;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Loads deliveries one after the other, the product's reference data first. */
public final class LoadDeliveries {
    private final SparkSession spark;
    private final @Nullable Warehouse warehouse;
    private final boolean writes;
    private final LoadRun run;

    /**
     * @param warehouse what is held already; none only for a check
     * @param writes whether rows are written to it; otherwise it is left as it is
     */
    public LoadDeliveries(
            SparkSession spark,
            Contracts contracts,
            @Nullable Warehouse warehouse,
            boolean writes,
            PersonKey key,
            IngestSettings settings,
            IngestProgress progress,
            LocalDate today) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.writes = writes;
        Formats formats = Formats.load(contracts, settings.formatDefaults());
        HeldRows held = new HeldRows(
                spark, contracts, formats, new StoredRows(spark, contracts, warehouse, writes), settings.localRows());
        this.run =
                new LoadRun(spark, contracts, formats, key, held, writes ? warehouse : null, settings, progress, today);
    }

    /** The rows that wait; what may not be kept any longer goes first, even where nothing new is loaded. */
    private List<QuarantineRow> waiting() {
        if (warehouse == null) {
            return List.of();
        }

        Quarantine quarantine =
                new Quarantine(warehouse.layout(), warehouse.state().sequence());

        if (run.target() != null) {
            quarantine.purge(run.today());
        }

        return quarantine.waiting();
    }

    /** @return a report of each delivery; the reference data appear where they brought something new */
    public IngestReport load(List<Delivery> deliveries) {
        SparkSession.setActiveSession(spark);
        Sniffer sniffer = new Sniffer(run.formats(), run.settings().reading());
        Journal journal = new Journal(warehouse);
        List<DeliveryReport> reports = new ArrayList<>();
        List<QuarantineRow> waiting = waiting();

        try (ReferenceDelivery reference = new ReferenceDelivery()) {
            LoadDelivery first = new LoadDelivery(run, reference.delivery(), journal);
            DeliveryReport report = first.load(sniffer, waiting, Nature.REFERENCE);
            waiting = first.waiting();

            if (report.changed()) {
                reports.add(report);
            }
        }

        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            run.progress().delivery(delivery.name(), i + 1, deliveries.size());
            LoadDelivery next = new LoadDelivery(run, delivery, journal);
            reports.add(next.load(sniffer, waiting, Nature.LIVRAISON));
            waiting = next.waiting();
        }

        return new IngestReport(reports);
    }
}
