package fr.solidrnet.app.sql.gate;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables that can be asked.
 *
 * @param names as {@code schema.table}
 * @param searchPath schemas in which a name without one is sought, in order
 * @param pinned an edition's marts, as {@code schema.mart_x} by the {@code x} that finds them too
 */
public record Tables(SortedSet<String> names, List<String> searchPath, SortedMap<String, String> pinned) {

    /** The table that a name in a query means, as {@code schema.table}; case does not matter, as in DuckDB. */
    Optional<String> find(String schema, String table) {
        List<String> schemas = schema.isEmpty() ? searchPath : List.of(schema);
        Optional<String> mart = Optional.ofNullable(schema.isEmpty() ? pinned.get(table) : null);
        return mart.or(() -> schemas.stream()
                .map(each -> each + "." + table)
                .flatMap(wanted ->
                        names.stream().filter(wanted::equalsIgnoreCase).limit(1))
                .findFirst());
    }

    /** The tables that a name without a schema may mean, in the order in which they are sought. */
    List<String> inSearchPath() {
        return searchPath.stream()
                .flatMap(schema -> names.stream().filter(table -> table.startsWith(schema + ".")))
                .toList();
    }

    /** Schemas that have tables to ask. */
    SortedSet<String> schemas() {
        return names.stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
