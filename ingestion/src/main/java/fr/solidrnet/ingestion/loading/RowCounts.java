package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.finding.SharedValues;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checked rows that are alike, counted, and all that was found of them. */
final class RowCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<Alike, Count> counts = new HashMap<>();
    private final ArrayList<Found> found = new ArrayList<>();
    private transient @Nullable SharedValues values;

    /**
     * @param code of the first finding that refuses the rows, none of good ones
     * @param waits whether they are refused for nothing but references that may still come
     */
    record Alike(int file, @Nullable String code, boolean waits, boolean withdrawn) implements Serializable {}

    /**
     * @param replaced references that are old keys
     * @param findings of all rows together
     */
    record Count(long rows, long replaced, long findings) implements Serializable {
        Count plus(Count other) {
            return new Count(rows + other.rows, replaced + other.replaced, findings + other.findings);
        }
    }

    /** What was found of one line. */
    record Found(int file, long line, List<RowFinding> findings) implements Serializable {}

    /** Good rows of which nothing was found. */
    void addPlain(int file, long rows, long replaced) {
        if (rows > 0) {
            add(new Alike(file, null, false, false), new Count(rows, replaced, 0));
        }
    }

    /** @return whether the row is good */
    boolean add(int file, long line, boolean withdrawn, long replaced, List<RowFinding> findings) {
        List<RowFinding> refusing =
                findings.stream().filter(RowFinding::refuses).toList();
        boolean good = refusing.isEmpty();
        boolean waits =
                !good && refusing.stream().allMatch(finding -> finding.code() == FindingCode.REFERENCE_INCONNUE);
        @Nullable String code = good ? null : refusing.get(0).code().name();
        add(new Alike(file, code, waits, good && withdrawn), new Count(1, replaced, findings.size()));

        if (!findings.isEmpty()) {
            found.add(new Found(file, line, values().of(findings)));
        }

        return good;
    }

    void add(RowCounts other) {
        other.counts.forEach(this::add);
        other.found.forEach(row -> found.add(new Found(row.file(), row.line(), values().of(row.findings()))));
    }

    /** Made anew where these counts were sent. */
    private SharedValues values() {
        SharedValues known = values;

        if (known == null) {
            known = new SharedValues();
            values = known;
        }

        return known;
    }

    private void add(Alike rows, Count count) {
        counts.merge(rows, count, Count::plus);
    }

    List<Found> found() {
        return found;
    }

    Map<Alike, Count> counts() {
        return counts;
    }
}
