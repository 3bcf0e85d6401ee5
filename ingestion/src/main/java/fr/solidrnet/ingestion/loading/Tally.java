package fr.solidrnet.ingestion.loading;

import fr.solidrnet.warehouse.journal.Fates;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The rows of one file and table, counted by fate.
 *
 * @param rejected refused rows by the code of their first finding
 * @param waiting refused rows that lack but a reference
 * @param stored rows that the warehouse must store
 * @param replaced old keys met
 */
record Tally(Fates fates, SortedMap<String, Long> rejected, long waiting, long stored, long replaced, long findings) {
    static final String REJECTED = "rejetee";
    static final String RETAINED = "retenue";

    static Tally none() {
        return new Tally(Fates.NONE, new TreeMap<>(), 0, 0, 0, 0);
    }

    /** @param counts rows {@code _no, sort, _code, _attend, lignes, gardees, anciennes, constats} of one file */
    static Tally of(List<Row> counts) {
        Tally tally = none();

        for (Row row : counts) {
            tally = tally.plus(row);
        }

        return tally;
    }

    private Tally plus(Row row) {
        String fate = row.getString(1);
        long rows = row.getLong(4);
        SortedMap<String, Long> codes = new TreeMap<>(rejected);

        if (fate.equals(REJECTED)) {
            codes.merge(row.getString(2), rows, Long::sum);
        }

        return new Tally(
                fates.plus(fates(fate, rows)),
                codes,
                waiting + (row.getBoolean(3) ? rows : 0),
                stored + row.getLong(5),
                replaced + row.getLong(6),
                findings + row.getLong(7));
    }

    private static Fates fates(String fate, long rows) {
        return new Fates(
                rows,
                fate.equals("nouvelle") ? rows : 0,
                fate.equals("corrigee") ? rows : 0,
                fate.equals("doublon") ? rows : 0,
                fate.equals("perimee") ? rows : 0,
                fate.equals("retiree") ? rows : 0,
                fate.equals(REJECTED) ? rows : 0,
                fate.equals(RETAINED) ? rows : 0,
                0);
    }

    /** Whether the refused rows are strictly more than {@code share} of those read. */
    boolean beyond(BigDecimal share) {
        return beyond(share, fates.rejetees());
    }

    /** Whether the file would be held even if every row that waits were taken. */
    boolean beyondWithoutWaiting(BigDecimal share) {
        return beyond(share, fates.rejetees() - waiting);
    }

    private boolean beyond(BigDecimal share, long refused) {
        return BigDecimal.valueOf(refused).compareTo(share.multiply(BigDecimal.valueOf(fates.lues()))) > 0;
    }
}
