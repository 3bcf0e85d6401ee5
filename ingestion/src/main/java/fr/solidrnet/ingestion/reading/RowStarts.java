package fr.solidrnet.ingestion.reading;

/** Tells most data rows by the first bytes of their first cell, without making a text of it. */
final class RowStarts {
    private final int motif;

    /** @param motif place of the column that withdraws rows, -1 where there is none */
    RowStarts(int motif) {
        this.motif = motif;
    }

    /**
     * Whether a row is neither blank, a total nor a withdrawal beyond doubt: its first cell begins with three letters
     * or digits that no word for a total begins with.
     */
    boolean isData(PlainLines row) {
        int from = row.from(0);
        byte[] bytes = row.bytes();

        if (row.to(0) - from < 3 || !plain(bytes[from]) || !plain(bytes[from + 1]) || !plain(bytes[from + 2])) {
            return false;
        }

        int three = lower(bytes[from]) << 16 | lower(bytes[from + 1]) << 8 | lower(bytes[from + 2]);
        return three != 0x746F74 && three != 0x736F75 && three != 0x677261;
    }

    /** Whether the row's cell for withdrawals is there and says something. */
    boolean hasMotif(PlainLines row) {
        int from = row.from(motif);
        return from >= 0 && row.to(motif) > from;
    }

    private static boolean plain(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
