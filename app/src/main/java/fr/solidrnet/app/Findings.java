package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestReport;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts findings over a whole run. */
final class Findings {
    private Findings() {}

    /** Code to the number of times that it was found. */
    static SortedMap<String, Long> total(IngestReport report) {
        SortedMap<String, Long> total = new TreeMap<>();
        report.deliveries().forEach(delivery -> delivery.findings()
                .forEach((code, count) -> total.merge(code.name(), count, Long::sum)));
        return total;
    }
}
