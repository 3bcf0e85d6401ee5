package fr.solidrnet.warehouse.contract;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code that a text stands for in one column's code list: the code itself, its label or an alias, as
 * {@link HeaderNames#fold} sees them. Immutable, so that one may serve many threads.
 */
public final class CodeNames implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> exact = new HashMap<>();
    private final HashMap<String, String> folded = new HashMap<>();

    private CodeNames(Field field) {
        for (Category category : field.categories()) {
            exact.put(category.value(), category.value());
            names(category).forEach(name -> folded.putIfAbsent(HeaderNames.fold(name), category.value()));
        }
    }

    public static CodeNames of(Field field) {
        return new CodeNames(field);
    }

    /** Empty when the text names no code of the list. */
    public Optional<String> code(String text) {
        String code = exact.get(text);
        return Optional.ofNullable(code != null ? code : folded.get(HeaderNames.fold(text)));
    }

    static Stream<String> names(Category category) {
        return Stream.concat(Stream.of(category.value(), category.label()), category.aliases().stream());
    }
}
