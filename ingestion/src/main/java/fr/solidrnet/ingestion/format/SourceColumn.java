package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.contract.HeaderNames;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A column that files of a format may hold.
 *
 * @param name what the mapping's expressions call it
 * @param title what people read, a header too; the name where there is none
 * @param aliases other headers
 * @param required a file without it is refused
 * @param key part of what names a row: a file of withdrawals alone needs nothing else
 */
public record SourceColumn(String name, String title, List<String> aliases, boolean required, boolean key) {

    public SourceColumn(
            String name, @Nullable String title, @Nullable List<String> aliases, boolean required, boolean key) {
        this.name = name;
        this.title = title == null ? name : title;
        this.aliases = aliases == null ? List.of() : List.copyOf(aliases);
        this.required = required;
        this.key = key;
    }

    /** Every header that is this column, folded as {@link HeaderNames} does. */
    public SortedSet<String> headers() {
        SortedSet<String> headers = new TreeSet<>();
        headers.add(HeaderNames.fold(name));
        headers.add(HeaderNames.fold(title));
        aliases.forEach(alias -> headers.add(HeaderNames.fold(alias)));
        return headers;
    }
}
