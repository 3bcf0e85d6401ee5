package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.format.LabelledReference;
import fr.solidrnet.warehouse.contract.HeaderNames;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a table's rows by their labels, those that they had before and those of withdrawn rows among them:
 * « Médiathèque » where one row alone bears that label, « Médiathèque (79061) » where one alone bears it within 79061.
 * Spellings that fold to the same are the same.
 *
 * @param byLabel by folded label
 * @param keys all of them: a text that is one is no label
 */
record LabelKeys(HashMap<String, String> byLabel, HashSet<String> keys) implements Serializable {
    /** What stands for a text that names no row: it may name a person, and is told by the quarantine alone. */
    static final String UNKNOWN = "nom non reconnu";

    /** @param held every version of every key */
    static LabelKeys of(List<Row> held, String key, LabelledReference reference) {
        Map<String, Set<String>> found = new HashMap<>();
        HashSet<String> all = new HashSet<>();

        for (Row row : held) {
            all.add(row.getAs(key));
            @Nullable String label = row.getAs(reference.label());
            @Nullable String within = reference.within() == null ? null : row.getAs(reference.within());

            if (label != null) {
                add(found, label, row.getAs(key));
            }

            if (label != null && within != null) {
                add(found, label + " " + within, row.getAs(key));
            }
        }

        HashMap<String, String> single = new HashMap<>();
        found.forEach((label, keys) -> {
            if (keys.size() == 1) {
                single.put(label, keys.iterator().next());
            }
        });
        return new LabelKeys(single, all);
    }

    /** The key that a text is or names; {@link #UNKNOWN} where no row, or more than one, bears that label. */
    @Nullable
    String keyOf(@Nullable String text) {
        return text == null || text.isBlank() || keys.contains(text)
                ? text
                : byLabel.getOrDefault(HeaderNames.fold(text), UNKNOWN);
    }

    private static void add(Map<String, Set<String>> found, String label, String key) {
        String folded = HeaderNames.fold(label);

        if (!folded.isEmpty()) {
            found.computeIfAbsent(folded, name -> new HashSet<>()).add(key);
        }
    }
}
