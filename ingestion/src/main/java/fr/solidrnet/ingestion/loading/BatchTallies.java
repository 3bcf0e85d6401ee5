package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.loading.RowCounts.Alike;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Adds up the rows of a table's files. */
final class BatchTallies {
    private BatchTallies() {}

    /** Where no row has its fate yet: what is refused is known, and all others count as kept back. */
    static Map<Integer, Tally> before(RowCounts counts) {
        Map<Integer, List<Row>> rows = new HashMap<>();
        counts.counts().forEach((alike, count) -> rows(rows, alike.file())
                .add(row(alike, alike.code() == null ? Tally.RETAINED : Tally.REJECTED, count, 0)));
        return tallies(rows);
    }

    /**
     * @param held numbers of the files none of whose rows is taken
     * @param met rows that met another of their key: {@code _no, retrait, sort, lignes, gardees}
     */
    static Map<Integer, Tally> after(RowCounts counts, Set<Integer> held, List<Row> met) {
        Map<Integer, List<Row>> rows = new HashMap<>();
        Map<List<Object>, Long> metOf = new HashMap<>();

        for (Row row : met) {
            metOf.merge(List.of(row.getInt(0), row.getBoolean(1)), row.getLong(3), Long::sum);
            rows(rows, row.getInt(0))
                    .add(RowFactory.create(
                            row.getInt(0), row.getString(2), null, false, row.getLong(3), row.getLong(4), 0L, 0L));
        }

        counts.counts().forEach((alike, count) -> {
            if (alike.code() != null) {
                rows(rows, alike.file()).add(row(alike, Tally.REJECTED, count, 0));
            } else if (held.contains(alike.file())) {
                rows(rows, alike.file()).add(row(alike, Tally.RETAINED, count, 0));
            } else {
                long alone = count.rows() - metOf.getOrDefault(List.of(alike.file(), alike.withdrawn()), 0L);
                RowCounts.Count rest = new RowCounts.Count(alone, count.replaced(), count.findings());
                rows(rows, alike.file()).add(row(alike, alike.withdrawn() ? "retiree" : "nouvelle", rest, alone));
            }
        });
        return tallies(rows);
    }

    private static Map<Integer, Tally> tallies(Map<Integer, List<Row>> rows) {
        Map<Integer, Tally> tallies = new HashMap<>();
        rows.forEach((file, ofFile) -> tallies.put(file, Tally.of(ofFile)));
        return tallies;
    }

    private static List<Row> rows(Map<Integer, List<Row>> rows, int file) {
        return rows.computeIfAbsent(file, number -> new ArrayList<>());
    }

    private static Row row(Alike alike, String sort, RowCounts.Count count, long stored) {
        return RowFactory.create(
                alike.file(),
                sort,
                alike.code(),
                alike.waits(),
                count.rows(),
                stored,
                count.replaced(),
                count.findings());
    }
}
