package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever code list of whatever table: a name stands for its code, and for no other, however it is typed. */
class CodeNamesProperties {
    record Named(Field field, Category category, String name) {}

    private static final List<Named> NAMES = Contracts.load().tables().stream()
            .flatMap(contract -> contract.fields().stream())
            .flatMap(field -> field.categories().stream()
                    .flatMap(category -> CodeNames.names(category).map(name -> new Named(field, category, name))))
            .toList();

    @Property
    void aNameIsItsCodeHoweverTyped(@ForAll("names") Named named, @ForAll boolean upper, @ForAll boolean curly) {
        String cased = upper ? named.name().toUpperCase(Locale.FRANCE) : named.name();
        String typed = "\u00a0" + (curly ? cased.replace('\'', '\u2019') : cased).replace(" ", "  ") + " ";

        assertThat(CodeNames.of(named.field()).code(typed))
                .contains(named.category().value());
    }

    @Provide
    Arbitrary<Named> names() {
        return Arbitraries.of(NAMES);
    }
}
