package fr.solidrnet.ingestion.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fate of each row of a table: good ones meet the versions held, and those of this run that come before them. */
final class LocalFates {
    private static final Fate REJECTED = new Fate(Tally.REJECTED, false);
    private static final Fate RETAINED = new Fate(Tally.RETAINED, false);

    private final HeldVersions held;
    private final List<String> key;

    LocalFates(HeldVersions held, List<String> key) {
        this.held = held;
        this.key = key;
    }

    private record Fresh(JudgedRow row, Version version) {}

    /**
     * @param rows without a fate
     * @param heldFiles numbers of the files none of whose rows is taken
     * @return all of them with their fate: the good ones in the order in which they met, then the others
     */
    List<JudgedRow> judge(List<JudgedRow> rows, Set<Integer> heldFiles) {
        List<Fresh> fresh = new ArrayList<>();
        List<JudgedRow> left = new ArrayList<>();

        for (JudgedRow row : rows) {
            if (row.code() != null) {
                left.add(row.with(REJECTED));
            } else if (heldFiles.contains(row.file())) {
                left.add(row.with(RETAINED));
            } else {
                fresh.add(new Fresh(row, HeldVersions.version(row.row())));
            }
        }

        fresh.sort(Comparator.comparing(Fresh::version, Version.ARRIVAL));
        List<JudgedRow> judged = new ArrayList<>(rows.size());
        Map<List<Object>, Version> greatest = new HashMap<>();

        for (Fresh each : fresh) {
            List<Object> of = HeldVersions.key(each.row().row(), key);
            @Nullable Version before = greatest.containsKey(of) ? greatest.get(of) : held.greatest(of);
            boolean stamped = each.row().row().<Boolean>getAs(RowShape.STAMPED);
            judged.add(each.row().with(Fate.of(before, each.version(), stamped)));
            greatest.put(of, before == null || each.version().compareTo(before) > 0 ? each.version() : before);
        }

        judged.addAll(left);
        return judged;
    }
}
