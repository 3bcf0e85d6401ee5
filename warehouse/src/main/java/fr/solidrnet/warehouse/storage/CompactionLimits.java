package fr.solidrnet.warehouse.storage;

/**
 * When files are worth being written together.
 *
 * @param smallBytes size below which a file is small; files are joined until they reach it
 * @param leastFiles how many small files a table must have
 */
public record CompactionLimits(long smallBytes, int leastFiles) {
    /** A year of months, or two: fewer files cost nobody anything, and an edition keeps those that it was made from. */
    public static final CompactionLimits DEFAULT = new CompactionLimits(8L << 20, 12);
}
