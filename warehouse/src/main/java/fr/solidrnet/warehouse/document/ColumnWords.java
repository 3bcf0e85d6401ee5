package fr.solidrnet.warehouse.document;

import fr.solidrnet.warehouse.contract.Constraints;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Protection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in French what a contract says of a column. */
final class ColumnWords {
    private ColumnWords() {}

    static String type(Field field) {
        return switch (field.type()) {
            case STRING -> field.categories().isEmpty() ? "texte" : "code";
            case INTEGER -> "entier";
            case NUMBER -> "nombre (%s décimales au plus)".formatted(field.scale());
            case BOOLEAN -> "vrai ou faux";
            case DATE -> "date";
            case DATETIME -> "date et heure";
            case TIME -> "heure (HH:MM)";
            case YEAR -> "année";
            case YEARMONTH -> "mois (AAAA-MM)";
            case LIST -> field.categories().isEmpty() ? "liste" : "liste de codes";
            case BINARY -> "empreinte";
            case MAP -> "nombres par nom";
        };
    }

    /** How close the column comes to a person and, where it names one, what becomes of it. */
    static String sensitivity(Field field) {
        return switch (field.sensitivity()) {
            case AUCUNE -> "aucune";
            case QUASI -> "quasi-identifiante";
            case DIRECT -> "directe : " + protection(Objects.requireNonNull(field.protect()));
        };
    }

    private static String protection(Protection protect) {
        return switch (protect.method()) {
            case HASH -> "remplacée par une empreinte (domaine `%s`)".formatted(protect.domain());
            case DROP -> "contrôlée puis oubliée";
            case GENERALISE -> "remplacée par `%s`".formatted(protect.into());
        };
    }

    /** What a value must satisfy, one phrase a constraint. */
    static List<String> constraints(Field field) {
        Constraints constraints = field.constraints();
        Stream<@Nullable String> phrases = Stream.of(
                constraints.required() ? "obligatoire" : null,
                requiredWhen(constraints.requiredWhen()),
                bound("au moins", constraints.minimum()),
                bound("plus de", constraints.exclusiveMinimum()),
                bound("au plus", constraints.maximum()),
                phrase("au plus l'année de `%s`", constraints.maximumYearOf()),
                phrase("pas avant `%s`", constraints.notBefore()),
                phrase("de la forme `%s`", constraints.pattern()),
                phrase("%s caractères au plus", constraints.maxLength()),
                constraints.checksum() == null ? null : "14 chiffres dont la clé de contrôle est juste",
                phrase("un zéro de tête perdu est rétabli (%s caractères)", constraints.paddedTo()));
        return phrases.filter(Objects::nonNull).map(String::valueOf).toList();
    }

    private static @Nullable String requiredWhen(Map<String, List<String>> conditions) {
        if (conditions.isEmpty()) {
            return null;
        }

        return "obligatoire quand " + conditions(conditions);
    }

    /** Conditions in order of column, so that the sentence is the same in every run. */
    static String conditions(Map<String, List<String>> conditions) {
        return conditions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(condition -> "`%s` %s".formatted(condition.getKey(), values(condition.getValue())))
                .collect(Collectors.joining(" et "));
    }

    private static String values(List<String> values) {
        if (values.equals(List.of(""))) {
            return "est vide";
        }

        return values.stream()
                .map(value -> value.isEmpty() ? "vide" : "`" + value + "`")
                .collect(Collectors.joining(" ou ", "vaut ", ""));
    }

    private static @Nullable String bound(String words, @Nullable BigDecimal bound) {
        return bound == null ? null : words + " " + bound.toPlainString().replace('.', ',');
    }

    private static @Nullable String phrase(String words, @Nullable Object value) {
        return value == null ? null : words.formatted(value);
    }
}
