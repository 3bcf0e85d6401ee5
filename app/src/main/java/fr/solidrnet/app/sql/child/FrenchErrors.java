package fr.solidrnet.app.sql.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.solidrnet.app.sql.gate.SqlText;
import fr.solidrnet.app.sql.wire.Reply.Failure;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** DuckDB's errors as French sentences with the place of the fault; what has no French words of its own is quoted. */
final class FrenchErrors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LISTED = 6;

    /** One of the calls that a function has, before what it gives. */
    private static final Pattern CALL = Pattern.compile("([a-z]\\w*\\([^)]*\\)) -> ");

    private static final Map<String, String> OPERATORS = Map.of("~~", "LIKE", "!~~", "NOT LIKE", "~~*", "ILIKE");

    private final ChildSettings settings;
    private final UnknownNames names;

    FrenchErrors(ChildSettings settings, KnownNames known) {
        this.settings = settings;
        this.names = new UnknownNames(known);
    }

    /** @param tables that the query reads, as {@code schema.table} */
    Failure of(SQLException failure, String sql, Set<String> tables) {
        JsonNode error = json(String.valueOf(failure.getMessage()));
        int position = error.has("position")
                ? new SqlText(sql).character(error.path("position").asInt())
                : -1;

        if (isMemory(error) || isDisk(error)) {
            return new Failure(tooMuch(error), position, true);
        }

        String written = position < 0 ? "" : sql.substring(position);
        return new Failure(
                names.sentence(error, written, tables)
                        .or(() -> noSuchCall(error))
                        .or(() -> Phrases.of(error.path("exception_message").asText()))
                        .orElseGet(() -> quoted(error)),
                position,
                false);
    }

    private String tooMuch(JsonNode error) {
        return isDisk(error)
                ? "La requête demande plus de mémoire (" + settings.memoryMegabytes()
                        + " Mo) et de disque temporaire ("
                        + settings.temporaryMegabytes() + " Mo) que permis : restreignez-la, ou relevez"
                        + " sql.memoryMegabytes ou sql.temporaryMegabytes."
                : "La requête demande plus de mémoire que permis (" + settings.memoryMegabytes()
                        + " Mo) : restreignez-la, ou relevez sql.memoryMegabytes.";
    }

    /** A function that exists, but not for these arguments. */
    private static Optional<String> noSuchCall(JsonNode error) {
        if (!error.path("error_subtype").asText().equals("NO_MATCHING_FUNCTION")) {
            return Optional.empty();
        }

        String name = error.path("name").asText();
        String call = TypeWords.written(error.path("call").asText());

        if (!Character.isLetter(name.charAt(0))) {
            return Optional.of(
                    "L’opérateur « " + OPERATORS.getOrDefault(name, name) + " » ne va pas entre" + " ces types : "
                            + call.substring(name.length()) + ". Convertissez l’un des deux, par cast(… as …).");
        }

        List<String> calls = CALL.matcher(error.path("candidates").asText())
                .results()
                .map(each -> each.group(1))
                .distinct()
                .toList();
        return Optional.of("« " + name + " » ne prend pas ces arguments : " + call + ". Elle s’écrit "
                + calls.stream().limit(LISTED).collect(Collectors.joining(", "))
                + (calls.size() > LISTED ? "…" : "."));
    }

    private static String quoted(JsonNode error) {
        String type = error.path("exception_type").asText().toLowerCase(Locale.ROOT);
        String lead =
                switch (type) {
                    case "permission" -> "Cela sort des tables de l’entrepôt.";
                    case "conversion" -> "Une valeur ne se convertit pas.";
                    case "binder", "catalog", "parser", "syntax" -> "DuckDB ne comprend pas cette requête.";
                    default -> "La requête a échoué.";
                };
        return lead + " DuckDB dit, en anglais : « "
                + error.path("exception_message").asText().strip() + " ».";
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
