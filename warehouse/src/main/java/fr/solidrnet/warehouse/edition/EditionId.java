package fr.solidrnet.warehouse.edition;

import java.time.YearMonth;

/** The month that an edition tells of, and which making of it this is: {@code 2026-10/r1}. */
public record EditionId(YearMonth month, int revision) implements Comparable<EditionId> {

    /** @param text {@code 2026-10/r1} */
    public static EditionId parse(String text) {
        int slash = text.indexOf("/r");
        return new EditionId(YearMonth.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 2)));
    }

    /** The Iceberg tag that keeps this edition's snapshots. */
    public String tag() {
        return "edition-" + month + "-r" + revision;
    }

    @Override
    public int compareTo(EditionId other) {
        int byMonth = month.compareTo(other.month);
        return byMonth != 0 ? byMonth : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return month + "/r" + revision;
    }
}
