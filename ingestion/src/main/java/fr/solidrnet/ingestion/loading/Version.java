package fr.solidrnet.ingestion.loading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A version of a key, in the order of {@link HeldRows#ORDER}: by stamp, then by date and name of delivery, file and
 * line, whatever the order of arrival. Texts compare as Spark compares them, by their bytes in UTF-8.
 */
record Version(
        LocalDateTime versionLe,
        LocalDate dateLivraison,
        String livraison,
        String fichier,
        long ligne,
        byte[] empreinte,
        boolean retrait)
        implements Comparable<Version> {
    private static final Comparator<String> TEXTS = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    /** The order in which the rows of a run meet each other: stamps aside. */
    static final Comparator<Version> ARRIVAL = Comparator.comparing(Version::dateLivraison)
            .thenComparing(Version::livraison, TEXTS)
            .thenComparing(Version::fichier, TEXTS)
            .thenComparingLong(Version::ligne);

    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::versionLe).thenComparing(ARRIVAL);

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }
}
