package fr.solidrnet.warehouse.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One code of a code list.
 *
 * @param value the code, as stored
 * @param label what people read; taken in an export in place of the code
 * @param aliases other labels taken in an export
 */
public record Category(String value, String label, List<String> aliases) {
    public Category(String value, String label, @Nullable List<String> aliases) {
        this.value = value;
        this.label = label;
        this.aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
