package fr.solidrnet.ingestion.reading;

/**
 * How much a packed file may hold: a small file that unpacks to more than a machine can take is refused, whatever it
 * says of itself.
 *
 * @param unpackedMegabytes of all that is in an archive or a workbook
 * @param ratio of unpacked bytes to packed ones; asked of what unpacks to more than {@value #FREE_MEGABYTES} MB
 * @param entries of an archive or a workbook
 * @param sharedTextMegabytes of the texts that the cells of a workbook share, which are held in memory
 */
public record ReadingLimits(long unpackedMegabytes, long ratio, int entries, long sharedTextMegabytes) {
    /** What anyone may unpack to: small files of zeros or blanks are no threat. */
    static final long FREE_MEGABYTES = 16;

    public static final ReadingLimits DEFAULT = new ReadingLimits(20_000, 200, 2_000, 256);

    private static final long MEGABYTE = 1_000_000;

    /** Bytes to which a file of {@code packed} bytes may unpack. */
    long unpacked(long packed) {
        long byRatio = Math.max(FREE_MEGABYTES * MEGABYTE, Math.multiplyExact(packed, ratio));
        return Math.min(byRatio, Math.multiplyExact(unpackedMegabytes, MEGABYTE));
    }

    long sharedText() {
        return Math.multiplyExact(sharedTextMegabytes, MEGABYTE);
    }
}
