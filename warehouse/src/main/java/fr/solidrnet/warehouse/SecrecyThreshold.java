package fr.solidrnet.warehouse;

/**
 * The smallest number of persons or households that a published figure may show. French official statistics on
 * businesses ask for 3 and on income for 11; with rare categories in small communes the stricter one is taken.
 */
public final class SecrecyThreshold {
    public static final int LEAST = 11;

    private SecrecyThreshold() {}

    /** Whether a count tells too much: 1 to 10, and anything between that a sum or a share may give. */
    public static boolean isSmall(double count) {
        return count > 0 && count < LEAST;
    }
}
