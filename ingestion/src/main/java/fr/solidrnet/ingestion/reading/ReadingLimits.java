package fr.solidrnet.ingestion.reading;

/**
 * How much a packed file may hold, and how large the parts are that a text is read in: a small file that unpacks to more than a machine can take is refused, whatever it
 * says of itself.
 *
 * @param unpackedMegabytes of all that is in an archive or a workbook
 * @param ratio of unpacked bytes to packed ones; asked of what unpacks to more than {@value #FREE_MEGABYTES} MB
 * @param entries of an archive or a workbook
 * @param sharedTextMegabytes of the texts that the cells of a workbook share, which are held in memory
 * @param partBytes least bytes of each part of a regular text that is read in several at once
 */
public record ReadingLimits(long unpackedMegabytes, long ratio, int entries, long sharedTextMegabytes, int partBytes) {
    /** What anyone may unpack to: small files of zeros or blanks are no threat. */
    static final long FREE_MEGABYTES = 16;

    public static final ReadingLimits DEFAULT = new ReadingLimits(20_000, 200, 2_000, 256);

    private static final long MEGABYTE = 1_000_000;

    public ReadingLimits(long unpackedMegabytes, long ratio, int entries, long sharedTextMegabytes) {
        this(unpackedMegabytes, ratio, entries, sharedTextMegabytes, 16 << 20);
    }

    /** The same, with parts of another size. */
    public ReadingLimits inParts(int bytes) {
        return new ReadingLimits(unpackedMegabytes, ratio, entries, sharedTextMegabytes, bytes);
    }

    /** Bytes to which a file of {@code packed} bytes may unpack. */
    long unpacked(long packed) {
        long byRatio = Math.max(FREE_MEGABYTES * MEGABYTE, Math.multiplyExact(packed, ratio));
        return Math.min(byRatio, Math.multiplyExact(unpackedMegabytes, MEGABYTE));
    }

    long sharedText() {
        return Math.multiplyExact(sharedTextMegabytes, MEGABYTE);
    }
}
