package fr.solidrnet.app.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that refer to what only the next delivery brings: they wait, and are taken then. One waits for another that
 * waits itself.
 */
final class LateReferences {
    private static final int PERIOD = 6;
    private static final int FIRST = 2;
    private static final List<Kind> KINDS = List.of(
            new Kind("appareils", "appareil_id", "ADB", "lot_id", "lots", "lot_id", "LOT", true),
            new Kind("packs", "pack_id", "PK", "composants", "appareils", "appareil_id", "ADB-SUIVANT", true),
            new Kind("attributions", "attribution_id", "AT", "pack_id", "packs", "pack_id", "PK", false),
            new Kind("presences", "", "", "session_id", "sessions", "session_id", "SE", true));

    private final int months;
    private final List<Late> waiting = new ArrayList<>();

    LateReferences(int months) {
        this.months = months;
    }

    /**
     * @param key the column of the waiting row that gets a key of its own, empty where the reference makes it one
     * @param delivered whether the row referred to has to be made; otherwise it is a waiting row itself
     */
    private record Kind(
            String table,
            String key,
            String prefix,
            String reference,
            String parent,
            String parentKey,
            String parentPrefix,
            boolean delivered) {}

    /** A waiting row, and the month that sends it. */
    record Late(Kind kind, int month) {
        String column() {
            return kind.reference();
        }

        String[] child(List<String> columns, String[] good) {
            String[] cells = good.clone();
            cells[columns.indexOf(kind.reference())] = parentId();

            if (!kind.key().isEmpty()) {
                cells[columns.indexOf(kind.key())] = id(kind.prefix());
            }

            return cells;
        }

        String[] parent(List<String> columns, String[] good) {
            String[] cells = good.clone();
            cells[columns.indexOf(kind.parentKey())] = parentId();
            return cells;
        }

        private String parentId() {
            return id(kind.parentPrefix());
        }

        private String id(String prefix) {
            return prefix + "-ATTENTE-" + month;
        }
    }

    /** The waiting row that the table's file of that month shall hold. */
    Optional<Late> due(String table, int month) {
        boolean turn = month % PERIOD == FIRST && month + 1 < months;
        return KINDS.stream()
                .filter(kind -> turn && kind.table().equals(table))
                .filter(kind -> kind.delivered() || isWaiting(kind.parent(), month))
                .map(kind -> new Late(kind, month))
                .findFirst();
    }

    private boolean isWaiting(String table, int month) {
        return waiting.stream()
                .anyMatch(late -> late.month() == month && late.kind().table().equals(table));
    }

    void planted(Late late) {
        waiting.add(late);
    }

    /** The rows of that table that the month before waits for. */
    List<Late> owed(String table, int month) {
        return waiting.stream()
                .filter(late -> late.month() == month - 1 && late.kind().delivered())
                .filter(late -> late.kind().parent().equals(table))
                .toList();
    }
}
