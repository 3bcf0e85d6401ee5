package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.contract.HeaderNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows that a source sends in the normal course of things and that are no data of the programme.
 *
 * @param column of the format; a file without it has no such rows
 * @param values what the column holds in them, spelt in any way; the empty one is a blank cell
 * @param reason what they are, in French: what the account says of them
 */
public record IgnoredRows(String column, List<String> values, String reason) {
    public IgnoredRows {
        values = List.copyOf(values);
    }

    /** The values, folded as {@link HeaderNames} does. */
    public Set<String> folded() {
        return values.stream().map(HeaderNames::fold).collect(Collectors.toUnmodifiableSet());
    }
}
