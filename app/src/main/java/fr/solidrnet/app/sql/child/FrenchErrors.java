package fr.solidrnet.app.sql.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.solidrnet.app.sql.gate.SqlText;
import fr.solidrnet.app.sql.wire.Reply.Failure;
import java.sql.SQLException;
import java.util.Locale;

/** DuckDB's errors as French sentences with the place of the fault. */
final class FrenchErrors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChildSettings settings;

    FrenchErrors(ChildSettings settings) {
        this.settings = settings;
    }

    Failure of(SQLException failure, String sql) {
        JsonNode error = json(String.valueOf(failure.getMessage()));
        int position = error.has("position")
                ? new SqlText(sql).character(error.path("position").asInt())
                : -1;
        return new Failure(sentence(error), position, isMemory(error) || isDisk(error));
    }

    private String sentence(JsonNode error) {
        String type = error.path("exception_type").asText().toLowerCase(Locale.ROOT);
        String message = error.path("exception_message").asText();
        String name = error.path("name").asText();
        String subtype = error.path("error_subtype").asText();

        if (subtype.equals("COLUMN_NOT_FOUND")) {
            return "Colonne inconnue : « " + name + " »." + near(error);
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

        return switch (type) {
            case "permission" -> "Cela sort des tables de l’entrepôt : " + message;
            case "conversion" -> "Conversion impossible : " + message;
            case "binder", "catalog", "parser", "syntax" -> "La requête n’a pas de sens pour DuckDB : " + message;
            default -> "La requête a échoué : " + message;
        };
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
