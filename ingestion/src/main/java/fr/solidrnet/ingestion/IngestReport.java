package fr.solidrnet.ingestion;

import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.FileAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What became of each delivery.
 *
 * @param deliveries in the order in which they were loaded
 */
public record IngestReport(List<DeliveryReport> deliveries) {
    public IngestReport(List<DeliveryReport> deliveries) {
        this.deliveries = List.copyOf(deliveries);
    }

    /**
     * @param accounts of the delivery's own files, by file and table
     * @param revised of files of other deliveries, some of whose waiting rows were taken now
     * @param findings how often each was found
     * @param changed whether the warehouse got a new state by it
     */
    public record DeliveryReport(
            String name,
            LocalDate date,
            List<FileAccount> accounts,
            List<FileAccount> revised,
            SortedMap<FindingCode, Long> findings,
            boolean changed) {}
}
