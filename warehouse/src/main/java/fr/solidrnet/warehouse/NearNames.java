package fr.solidrnet.warehouse;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant. */
public final class NearNames {
    private static final int MOST = 5;

    private NearNames() {}

    /**
     * At most five of {@code names}, the nearest first. Accents and case count for nothing, and a part after the last
     * point may be near by itself, so that {@code attribution} finds {@code mart.attributions}.
     */
    public static List<String> of(String wanted, Collection<String> names) {
        String plain = plain(wanted);
        int allowed = Math.max(1, lastPart(plain).length() / 3);
        return names.stream()
                .filter(name -> distance(plain, plain(name)) <= allowed)
                .sorted(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int distance(String wanted, String name) {
        int whole = edits(wanted, name);
        return Math.min(whole, edits(lastPart(wanted), lastPart(name)));
    }

    /** Letters to add, remove or change (Levenshtein). */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];

        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }

        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;

            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.length()];
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
