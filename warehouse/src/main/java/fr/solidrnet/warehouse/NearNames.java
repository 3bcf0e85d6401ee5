package fr.solidrnet.warehouse;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant. */
public final class NearNames {
    private static final int MOST = 5;

    /** Shorter beginnings are those of too many names. */
    private static final int BEGINNING = 3;

    private NearNames() {}

    /**
     * At most five of {@code names}, the nearest first, none that is much farther than the nearest. Accents and case count
     * for nothing; two letters in the wrong order are one mistake; a name that begins with what was typed is near, and so
     * is one that has it among its words. A part after the last point may be near by itself, so that {@code attribution}
     * finds {@code mart.attributions}.
     */
    public static List<String> of(String wanted, Collection<String> names) {
        String plain = plain(wanted);
        int letters = lastPart(plain).length();
        // With all its letters changed, a name is another one.
        int allowed = Math.min(letters - 1, Math.max(1, letters / 3));
        List<Scored> scored =
                names.stream().distinct().map(name -> Scored.of(plain, name)).toList();
        int nearest = scored.stream().mapToInt(Scored::distance).min().orElse(allowed);
        return scored.stream()
                .filter(name -> name.distance() <= Math.min(allowed, nearest + 1))
                .sorted()
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    /** The names as a French sentence that can follow another; empty where there are none. */
    public static String sentence(List<String> near) {
        return near.isEmpty() ? "" : " Noms proches : " + String.join(", ", near) + ".";
    }

    /**
     * How near a name is; the nearest comes first.
     *
     * @param distance mistakes at least, in the whole name or in its last part
     * @param whole mistakes in the whole name
     * @param common letters that the last parts begin with alike
     */
    private record Scored(String name, int distance, int whole, int common) implements Comparable<Scored> {
        private static final Comparator<Scored> ORDER = Comparator.comparingInt(Scored::distance)
                .thenComparingInt(Scored::whole)
                .thenComparing(Comparator.comparingInt(Scored::common).reversed())
                .thenComparing(Scored::name);

        static Scored of(String wanted, String name) {
            String plain = plain(name);
            String wantedPart = lastPart(wanted);
            String part = lastPart(plain);
            int whole = edits(wanted, plain);
            int least = Math.min(whole, edits(wantedPart, part));
            boolean begun = wantedPart.length() >= BEGINNING
                    && (part.startsWith(wantedPart) || ("_" + part + "_").contains("_" + wantedPart + "_"));
            return new Scored(name, begun ? Math.min(least, 1) : least, whole, commonBeginning(wantedPart, part));
        }

        @Override
        public int compareTo(Scored other) {
            return ORDER.compare(this, other);
        }
    }

    /** Letters to add, remove, change or exchange with their neighbour. */
    private static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];

        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }

        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        char last = from.charAt(i - 1);
        char other = to.charAt(j - 1);
        int cheapest =
                Math.min(cost[i - 1][j - 1] + (last == other ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && last == to.charAt(j - 2) && other == from.charAt(i - 2);
        return exchanged ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }

    private static int commonBeginning(String one, String other) {
        int common = 0;

        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }

        return common;
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
