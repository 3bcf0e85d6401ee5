package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.journal.FileStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has been written so far. */
final class Tally {
    private final SortedMap<String, Long> keys = new TreeMap<>();
    private final List<WrittenFile> files = new ArrayList<>();
    private final List<PlantedFlaw> flaws = new ArrayList<>();

    void key(String table) {
        keys.merge(table, 1L, Long::sum);
    }

    void file(WrittenFile file) {
        files.add(file);
    }

    /** The file of that table in that delivery, if it is to be loaded. */
    Optional<WrittenFile> loaded(String delivery, String table) {
        return files.stream()
                .filter(file ->
                        file.livraison().equals(delivery) && file.table().equals(table))
                .filter(file -> file.statut() == FileStatus.CHARGE)
                .findFirst();
    }

    void flaw(PlantedFlaw flaw) {
        flaws.add(flaw);
    }

    GeneratedSample sample(PlantedNames names) {
        return new GeneratedSample(keys, List.copyOf(files), List.copyOf(flaws), names.all());
    }
}
