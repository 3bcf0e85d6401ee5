package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.journal.LedgerEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states that somebody may still be reading: the last one, those that were the last one at some time since a
 * limit, and those that the file of views and the one before it show. A file of views bears the time at which it was
 * made, and shows the state of that time.
 */
final class KeptStates {
    private final List<LedgerEntry> ledger;
    private final Instant limit;
    private final Set<Integer> kept = new HashSet<>();

    private KeptStates(List<LedgerEntry> ledger, Instant limit) {
        this.ledger = ledger;
        this.limit = limit;
    }

    /** @param limit until when nobody may go on reading a state that was replaced */
    static KeptStates of(WarehouseLayout layout, List<LedgerEntry> ledger, Instant limit) {
        KeptStates states = new KeptStates(ledger, limit);
        states.keepRecent();
        states.keepShown(layout);
        return states;
    }

    /** The snapshots that the kept states name, by table. */
    Map<TableName, Set<Long>> snapshots() {
        Map<TableName, Set<Long>> snapshots = new HashMap<>();
        kept.forEach(place -> ledger.get(place).instantanes().forEach((name, snapshot) -> snapshots
                .computeIfAbsent(TableName.of(name), key -> new HashSet<>())
                .add(snapshot)));
        return snapshots;
    }

    /** Whether the file of views before the present one may still be open somewhere. */
    static boolean keepsPrevious(WarehouseLayout layout, Instant limit) {
        return Files.exists(layout.duckdbFile())
                && FileTree.modified(layout.duckdbFile()).isAfter(limit);
    }

    private void keepRecent() {
        for (int i = 0; i < ledger.size(); i++) {
            boolean last = i == ledger.size() - 1;

            if (last || ledger.get(i + 1).enregistreeLe().isAfter(limit)) {
                kept.add(i);
            }
        }
    }

    private void keepShown(WarehouseLayout layout) {
        if (Files.exists(layout.duckdbFile())) {
            keepShownBy(layout.duckdbFile());
        }

        if (Files.exists(layout.duckdbPrevious()) && keepsPrevious(layout, limit)) {
            keepShownBy(layout.duckdbPrevious());
        }
    }

    private void keepShownBy(Path views) {
        Instant made = FileTree.modified(views);

        for (int i = ledger.size() - 1; i >= 0; i--) {
            if (!ledger.get(i).enregistreeLe().isAfter(made)) {
                kept.add(i);
                return;
            }
        }
    }
}
