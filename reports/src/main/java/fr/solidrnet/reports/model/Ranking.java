package fr.solidrnet.reports.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names with their values as printed, and the words that say which lead: true of any values, ties included.
 *
 * @param entries in the order of their axis
 */
record Ranking(List<Entry> entries) {
    /** More names than this at one rank are counted, not listed. */
    private static final int NAMED = 3;

    /** @param value rounded as printed; null where it does not exist */
    record Entry(String name, @Nullable BigDecimal value, String printed) {}

    /** {@code en tête, A avec 12 packs, puis B avec 9 packs}. */
    String words() {
        List<BigDecimal> ranks = ranks();

        if (ranks.isEmpty()) {
            return "aucune valeur n’est connue";
        }

        if (ranks.size() > 1) {
            return "en tête, " + held(ranks.get(0)) + ", " + following(ranks);
        }

        List<Entry> all = at(ranks.get(0));

        if (all.size() == 1) {
            return "une seule valeur est connue, " + all.get(0).printed() + " pour "
                    + all.get(0).name();
        }

        return ranks.get(0).signum() == 0
                ? "toutes les valeurs connues sont nulles"
                : "toutes les valeurs connues sont égales, à " + all.get(0).printed();
    }

    private String following(List<BigDecimal> ranks) {
        boolean nothing = ranks.size() == 2 && ranks.get(1).signum() == 0;
        return nothing ? "sans rien ailleurs" : "puis " + held(ranks.get(1));
    }

    /** Whether the entry is at the head, above others. */
    boolean leads(Entry entry) {
        List<BigDecimal> ranks = ranks();
        return ranks.size() > 1 && holds(entry, ranks.get(0));
    }

    private String held(BigDecimal value) {
        List<Entry> tied = at(value);
        String printed = tied.get(0).printed();

        if (tied.size() > NAMED) {
            return tied.size() + " à égalité avec " + printed;
        }

        String names = Words.list(tied.stream().map(Entry::name).toList());
        return names + " avec " + printed + (tied.size() > 1 ? " à égalité" : "");
    }

    /** The values held, greatest first, each once. */
    private List<BigDecimal> ranks() {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.value()).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private List<Entry> at(BigDecimal value) {
        return entries.stream().filter(entry -> holds(entry, value)).toList();
    }

    private static boolean holds(Entry entry, BigDecimal value) {
        return entry.value() != null && entry.value().compareTo(value) == 0;
    }
}
