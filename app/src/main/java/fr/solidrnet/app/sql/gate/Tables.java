package fr.solidrnet.app.sql.gate;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The tables that can be asked.
 *
 * @param names as {@code schema.table}
 * @param searchPath schemas in which a name without one is sought, in order
 */
public record Tables(SortedSet<String> names, List<String> searchPath) {

    /** The table that a name in a query means, as {@code schema.table}; case does not matter, as in DuckDB. */
    Optional<String> find(String schema, String table) {
        List<String> schemas = schema.isEmpty() ? searchPath : List.of(schema);
        return schemas.stream()
                .map(each -> each + "." + table)
                .flatMap(wanted ->
                        names.stream().filter(wanted::equalsIgnoreCase).limit(1))
                .findFirst();
    }
}
