package fr.solidrnet.warehouse.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong in the columns of one contract. Made for texts that people write, so nothing is taken as there. */
final class FieldDefects {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Contract contract;
    private final List<String> defects = new ArrayList<>();

    private FieldDefects(Contract contract) {
        this.contract = contract;
    }

    static List<String> of(Contract contract) {
        FieldDefects search = new FieldDefects(contract);
        Set<String> names = new HashSet<>();

        for (Field field : contract.fields()) {
            search.expect(names.add(field.name()), field, "stands twice");
            search.inspectWords(field);
            search.inspectProtection(field);
            search.inspectConstraints(field);
            search.inspectCodes(field);
        }

        return search.defects;
    }

    private void inspectWords(Field field) {
        expect(isName(field.name()), field, "is not unaccented snake_case");
        expect(field.sensitivity() != null, field, "has no sensitivity");
        expect(field.type() != null, field, "has no type");
        expect(isText(field.title()), field, "has no title");
        expect(isText(field.description()), field, "has no description");
        boolean exact = field.precision() != null && field.scale() != null;
        expect(field.type() != FieldType.NUMBER || exact, field, "is a number without precision and scale");
    }

    private void inspectProtection(Field field) {
        @Nullable Protection protect = field.protect();
        boolean direct = field.sensitivity() == Sensitivity.DIRECT;
        expect(!direct || protect != null, field, "is direct and says no protection");

        if (protect == null) {
            return;
        }

        expect(direct, field, "is protected and not direct");
        boolean hash = protect.method() == Protection.Method.HASH;
        expect(!hash || protect.domain() != null, field, "is hashed in no domain");
        expectColumn(protect.anonymousColumn(), field, "protect");
        boolean generalise = protect.method() == Protection.Method.GENERALISE;
        boolean complete = protect.into() != null && protect.atReference() != null && protect.atDate() != null;
        expect(!generalise || complete, field, "is generalised without into, atReference and atDate");
        expectColumn(protect.into(), field, "protect");
        expectColumn(protect.atReference(), field, "protect");
    }

    private void inspectConstraints(Field field) {
        Constraints constraints = field.constraints();
        expectColumn(constraints.notBefore(), field, "notBefore");
        expectColumn(constraints.maximumYearOf(), field, "maximumYearOf");
        @Nullable String checksum = constraints.checksum();
        expect(checksum == null || checksum.equals("luhn"), field, "has an unknown checksum " + checksum);
        constraints.requiredWhen().forEach((column, codes) -> {
            expectColumn(column, field, "requiredWhen");
            codes.forEach(code -> expect(knowsCode(column, code), field, "requiredWhen names an unknown code " + code));
        });
        @Nullable String pattern = constraints.pattern();
        boolean readable = isPattern(pattern);
        expect(readable, field, "has a wrong pattern " + pattern);

        if (pattern != null && readable) {
            expect(
                    shows(field, pattern),
                    field,
                    "has a pattern, so it needs an example that matches it: refusals show it");
        }
    }

    private static boolean shows(Field field, String pattern) {
        @Nullable String example = field.example();

        if (example == null) {
            return false;
        }

        Stream<String> items = field.type() == FieldType.LIST ? Stream.of(example.split("\\|")) : Stream.of(example);
        return items.allMatch(item -> item.matches(pattern));
    }

    private boolean knowsCode(String column, String code) {
        return contract.find(column)
                .map(field -> field.categories().isEmpty()
                        || field.categories().stream()
                                .anyMatch(category -> category.value().equals(code)))
                .orElse(true);
    }

    private void inspectCodes(Field field) {
        boolean textual = field.type() == FieldType.STRING || field.type() == FieldType.LIST;
        expect(field.categories().isEmpty() || textual, field, "has a code list and is neither string nor list");
        Map<String, String> values = new HashMap<>();

        for (Category category : field.categories()) {
            if (!isText(category.value()) || !isText(category.label())) {
                expect(false, field, "has a code without value or label");
                continue;
            }

            CodeNames.names(category).map(HeaderNames::fold).distinct().forEach(name -> {
                @Nullable String other = values.putIfAbsent(name, category.value());
                expect(other == null, field, "label " + name + " means both " + other + " and " + category.value());
            });
        }
    }

    private void expectColumn(@Nullable String column, Field field, String place) {
        boolean known = column == null || contract.find(column).isPresent();
        expect(known, field, place + " names an unknown column " + column);
    }

    private void expect(boolean condition, Field field, String defect) {
        if (!condition) {
            defects.add("column " + field.name() + " " + defect);
        }
    }

    static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }

    static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    static boolean isPattern(@Nullable String text) {
        if (text == null) {
            return true;
        }

        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
