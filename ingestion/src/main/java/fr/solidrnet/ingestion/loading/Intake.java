package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.Sniffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What takes part in the load of a delivery, and what does not.
 *
 * @param files to be read, with those that wait since earlier deliveries
 * @param refused files that stay out whole
 * @param skipped files whose bytes are loaded already, or stand earlier in this delivery
 */
record Intake(List<InputFile> files, List<Sniffed.Refused> refused, List<SourceFile> skipped) {

    /**
     * @param loaded SHA-256 of the files that are loaded
     * @param waiting rows in quarantine that lack a reference
     */
    static Intake of(Delivery delivery, Sniffer sniffer, Set<String> loaded, List<QuarantineRow> waiting) {
        List<InputFile> files = new ArrayList<>();
        List<Sniffed.Refused> refused = new ArrayList<>();
        List<SourceFile> skipped = new ArrayList<>();
        Set<String> seen = new HashSet<>(loaded);
        Set<List<String>> sent = new HashSet<>();

        for (SourceFile file : delivery.files()) {
            if (seen.contains(file.sha256())) {
                skipped.add(file);
                continue;
            }

            Sniffed sniffed = sniffer.sniff(file);

            // A refused file is not loaded: its twin does not give way to it.
            if (sniffed instanceof Sniffed.Recognised read) {
                seen.add(file.sha256());
                sent.add(List.of(delivery.name(), file.name(), file.sha256()));
                files.add(InputFile.sent(files.size(), delivery.name(), delivery.date(), read));
            } else if (sniffed instanceof Sniffed.Refused out) {
                refused.add(out);
            }
        }

        for (List<QuarantineRow> rows : byFile(waiting).values()) {
            QuarantineRow first = rows.get(0);
            boolean sentAgain = sent.contains(List.of(first.livraison(), first.fichier(), first.empreinte()));
            boolean loadedSince = first.fichierEntier() && loaded.contains(first.empreinte());

            if (!sentAgain && !loadedSince) {
                files.add(InputFile.waiting(files.size(), rows));
            }
        }

        return new Intake(List.copyOf(files), List.copyOf(refused), List.copyOf(skipped));
    }

    private static Map<List<Object>, List<QuarantineRow>> byFile(List<QuarantineRow> waiting) {
        Map<List<Object>, List<QuarantineRow>> byFile = new LinkedHashMap<>();
        waiting.forEach(row -> byFile.computeIfAbsent(
                        List.of(row.livraison(), row.fichier(), row.empreinte(), row.fichierEntier()),
                        key -> new ArrayList<>())
                .add(row));
        return byFile;
    }

    /** The files that feed a table, but for those of {@link #replaced}. */
    List<InputFile> feeding(String table) {
        return files.stream()
                .filter(file -> file.feeds(table) && !isReplaced(file, table))
                .toList();
    }

    /**
     * Files that wait with rows of a table, and whose name this delivery sends again with other bytes: only where the
     * new file is held do they wait on.
     */
    List<InputFile> replaced(String table) {
        return files.stream()
                .filter(file -> file.feeds(table) && isReplaced(file, table))
                .toList();
    }

    private boolean isReplaced(InputFile file, String table) {
        return file.part() != InputFile.Part.NEW
                && files.stream()
                        .anyMatch(other ->
                                other.part() == InputFile.Part.NEW && other.feeds(table) && other.sameName(file));
    }
}
