package fr.solidrnet.app.sql.child;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DuckDB's names of types, which its messages take from the inside, as they are written in a query. */
final class TypeWords {
    private static final Pattern INSIDE =
            Pattern.compile("\\b(U?INT(?:8|16|32|64|128)|BOOL|(?:INTEGER|STRING)_LITERAL)\\b");

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("INT8", "TINYINT"),
            Map.entry("INT16", "SMALLINT"),
            Map.entry("INT32", "INTEGER"),
            Map.entry("INT64", "BIGINT"),
            Map.entry("INT128", "HUGEINT"),
            Map.entry("UINT8", "UTINYINT"),
            Map.entry("UINT16", "USMALLINT"),
            Map.entry("UINT32", "UINTEGER"),
            Map.entry("UINT64", "UBIGINT"),
            Map.entry("UINT128", "UHUGEINT"),
            Map.entry("BOOL", "BOOLEAN"),
            Map.entry("INTEGER_LITERAL", "INTEGER"),
            Map.entry("STRING_LITERAL", "VARCHAR"));

    private TypeWords() {}

    /** A text with types in it, each as a query would say it. */
    static String written(String text) {
        return INSIDE.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(WRITTEN.getOrDefault(name.group(), name.group())));
    }

    /** What a value of a type is: {@code un nombre entier (INTEGER)}. */
    static String spoken(String type) {
        String written = written(type);

        return switch (written.replaceAll("\\(.*", "")) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> "un nombre entier (" + written + ")";
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" ->
                "un nombre entier positif (" + written + ")";
            case "DECIMAL", "DOUBLE", "FLOAT" -> "un nombre (" + written + ")";
            case "BOOLEAN" -> "un booléen (BOOLEAN)";
            case "VARCHAR" -> "un texte (VARCHAR)";
            case "DATE" -> "une date (DATE)";
            case "INTERVAL" -> "une durée (INTERVAL)";
            default -> written.startsWith("TIMESTAMP") ? "une date et heure (" + written + ")" : "un " + written;
        };
    }
}
