package fr.solidrnet.ingestion.loading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a good row that meets the greatest version of its key. {@link FateWindow} says the same to Spark; a
 * test holds the two together.
 *
 * @param sort one of {@code nouvelle, corrigee, doublon, perimee, retiree}
 * @param stored whether the warehouse must store the row: a repeated one too, where it comes after the version it
 *     meets, lest a version that belongs between the two and arrives last should win
 */
record Fate(String sort, boolean stored) {
    /** @param before the greatest version held of the key, rows of this run that come earlier included */
    static Fate of(@Nullable Version before, Version row, boolean stamped) {
        if (before == null) {
            return new Fate(row.retrait() ? "retiree" : "nouvelle", true);
        }

        int stamps = row.versionLe().compareTo(before.versionLe());
        boolean later = row.compareTo(before) > 0;
        boolean mayRepeat = stamps == 0 || !stamped || row.retrait();

        if (stamps < 0) {
            return new Fate("perimee", true);
        }

        if (mayRepeat && Arrays.equals(row.empreinte(), before.empreinte())) {
            return new Fate("doublon", later);
        }

        return new Fate(!later ? "perimee" : row.retrait() ? "retiree" : "corrigee", true);
    }
}
