package fr.solidrnet.app.sql.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.solidrnet.app.sql.gate.SqlText;
import fr.solidrnet.app.sql.wire.Reply.Failure;
import fr.solidrnet.warehouse.NearNames;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** DuckDB's errors as French sentences with the place of the fault. */
final class FrenchErrors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_FORMS = 4;
    private static final Pattern OF_A_TABLE = Pattern.compile("does not have a column named \"(.+?)\"");
    private static final Pattern OFFERED = Pattern.compile("Candidate (?:bindings|tables):[: ]*(\"[^\\n]+\")");

    private final ChildSettings settings;

    FrenchErrors(ChildSettings settings) {
        this.settings = settings;
    }

    /** @param columns of the tables that the query reads, asked for only where they serve */
    Failure of(SQLException failure, String sql, Supplier<SortedSet<String>> columns) {
        JsonNode error = json(String.valueOf(failure.getMessage()));
        int position = error.has("position")
                ? new SqlText(sql).character(error.path("position").asInt())
                : -1;
        return new Failure(sentence(error, sql, columns), position, isMemory(error) || isDisk(error));
    }

    private String sentence(JsonNode error, String sql, Supplier<SortedSet<String>> columns) {
        String type = error.path("exception_type").asText().toLowerCase(Locale.ROOT);
        String message = error.path("exception_message").asText();
        String name = error.path("name").asText();
        String subtype = error.path("error_subtype").asText();

        if (subtype.equals("COLUMN_NOT_FOUND")) {
            return "Colonne inconnue : « " + name + " »." + near(error) + quoted(error, sql);
        }

        if (subtype.equals("NO_MATCHING_FUNCTION")) {
            return misused(error);
        }

        if (subtype.equals("MISSING_ENTRY") && error.path("type").asText().contains("Function")) {
            return "Fonction inconnue : « " + name + " »." + near(error);
        }

        if (subtype.equals("MISSING_ENTRY")) {
            return "« " + name + " » n’existe pas." + near(error);
        }

        if (isDisk(error)) {
            return "La requête demande plus de mémoire (" + settings.memoryMegabytes()
                    + " Mo) et de disque temporaire ("
                    + settings.temporaryMegabytes() + " Mo) que permis : restreignez-la, ou relevez"
                    + " sql.memoryMegabytes ou sql.temporaryMegabytes.";
        }

        if (isMemory(error)) {
            return "La requête demande plus de mémoire que permis (" + settings.memoryMegabytes()
                    + " Mo) : restreignez-la, ou relevez sql.memoryMegabytes.";
        }

        return FrenchSentences.of(message)
                .map(sentence -> sentence + nearIn(message, columns))
                .orElseGet(() -> lead(type) + " DuckDB dit : " + message);
    }

    private static String lead(String type) {
        return switch (type) {
            case "permission" -> "Cela sort des tables de l’entrepôt.";
            case "conversion" -> "Une valeur ne se convertit pas.";
            case "binder", "catalog", "parser", "syntax" -> "La requête n’a pas de sens.";
            default -> "La requête a échoué.";
        };
    }

    /** Double quotes name a column: who wrote a text between them is told. */
    private static String quoted(JsonNode error, String sql) {
        String name = error.path("name").asText();
        return sql.contains("\"" + name + "\"") ? " Un texte s’écrit entre apostrophes : '" + name + "'." : "";
    }

    private static String misused(JsonNode error) {
        String name = error.path("name").asText();
        String call = FrenchSentences.words(error.path("call").asText());
        String types = call.substring(Math.max(0, call.indexOf('(')));
        boolean isWord = Character.isLetter(name.codePointAt(0));
        String forms = Arrays.stream(error.path("candidates").asText().split(",(?=" + Pattern.quote(name) + "\\()"))
                .map(form -> form.replaceAll(" -> .*", ""))
                .limit(SHOWN_FORMS)
                .collect(Collectors.joining(", "));
        String said = name.equals("~~") ? "LIKE" : name;
        return isWord
                ? "« " + said + " » ne s’applique pas à " + types + ". Formes admises : " + forms + "."
                : "« " + said + " » ne s’applique pas à " + types
                        + " : convertissez un des côtés, par exemple valeur::DOUBLE.";
    }

    /** DuckDB offers names in its message alone, or none. */
    private static String nearIn(String message, Supplier<SortedSet<String>> columns) {
        Matcher missing = OF_A_TABLE.matcher(message);
        Matcher offered = OFFERED.matcher(message);

        if (missing.find()) {
            List<String> near = NearNames.of(missing.group(1), columns.get());
            return near.isEmpty() ? "" : " Noms proches : " + String.join(", ", near) + ".";
        }

        return offered.find() ? " Noms proches : " + offered.group(1).replace("\"", "") + "." : "";
    }

    private static boolean isDisk(JsonNode error) {
        String message = error.path("exception_message").asText();
        return message.contains("max_temp_directory_size") || message.contains("failed to offload");
    }

    private static boolean isMemory(JsonNode error) {
        String message = error.path("exception_message").asText();
        return error.path("exception_type").asText().toLowerCase(Locale.ROOT).contains("memory")
                || message.contains("bad_alloc")
                || message.contains("bad allocation");
    }

    private static String near(JsonNode error) {
        String candidates = error.path("candidates").asText();
        return candidates.isEmpty() ? "" : " Noms proches : " + candidates.replace(",", ", ") + ".";
    }

    /** The error as DuckDB wrote it, or a text that it did not write as JSON. */
    private static JsonNode json(String message) {
        int start = message.indexOf('{');

        if (start >= 0) {
            try {
                return JSON.readTree(message.substring(start));
            } catch (JsonProcessingException notJson) {
                return plain(message);
            }
        }

        return plain(message);
    }

    private static JsonNode plain(String message) {
        return JSON.createObjectNode().put("exception_message", message);
    }
}
