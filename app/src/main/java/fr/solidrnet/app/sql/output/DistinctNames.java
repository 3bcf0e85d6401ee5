package fr.solidrnet.app.sql.output;

import fr.solidrnet.app.sql.wire.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names of columns for formats in which a name may stand only once: the second {@code n} is {@code n_2}, or the next
 * that no column bears. Names that differ by case only count as the same, as they do for DuckDB.
 */
record DistinctNames(List<String> names, List<String> renamed) {

    static DistinctNames of(List<Column> columns) {
        Set<String> given = new HashSet<>();
        columns.forEach(column -> given.add(key(column.name())));
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        List<String> renamed = new ArrayList<>();

        for (Column column : columns) {
            String name = column.name();

            for (int i = 2; !taken.add(key(name)); i++) {
                String next = column.name() + "_" + i;
                name = given.contains(key(next)) ? name : next;
            }

            names.add(name);

            if (!name.equals(column.name())) {
                renamed.add(name);
            }
        }

        return new DistinctNames(List.copyOf(names), List.copyOf(renamed));
    }

    /** What the reader of the result must be told, in French; empty where every column keeps its name. */
    Optional<String> remark() {
        return renamed.isEmpty()
                ? Optional.empty()
                : Optional.of("Des colonnes portent le même nom ; ce format n’en veut qu’une : elles s’appellent ici "
                        + String.join(", ", renamed) + ". Nommez-les par AS.");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
