package fr.solidrnet.app.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What DuckDB's parser says of a text that is no SQL, in French. */
record SyntaxFault(String message, int position) {
    private static final int SHOWN = 40;
    private static final Pattern NEAR = Pattern.compile("at or near \"(.*)\"", Pattern.DOTALL);
    private static final Pattern TWICE = Pattern.compile("Duplicate CTE name \"(.*)\"");

    /** @param parsed an answer of {@code json_serialize_sql} that tells of an error */
    static SyntaxFault of(String typed, JsonNode parsed) {
        return new SyntaxFault(
                parsed.path("error_message").asText(),
                parsed.has("position")
                        ? new SqlText(typed).character(parsed.path("position").asInt())
                        : SqlRefusal.NOWHERE);
    }

    SqlRefusal refusal() {
        return new SqlRefusal(sentence(), position);
    }

    private String sentence() {
        Matcher near = NEAR.matcher(message);
        Matcher twice = TWICE.matcher(message);

        if (message.startsWith("unterminated")) {
            return unterminated();
        } else if (near.find()) {
            return "Erreur de syntaxe près de « " + shown(near.group(1)) + " ».";
        } else if (message.contains("end of input")) {
            return "La requête n’est pas finie.";
        } else if (twice.find()) {
            return "WITH donne deux fois le nom « " + twice.group(1) + " ».";
        } else if (message.contains("VALUES lists must all be the same length")) {
            return "Les lignes de VALUES n’ont pas toutes le même nombre de valeurs.";
        } else if (message.contains("window functions are not allowed in window definitions")) {
            return "Une fenêtre (OVER) ne peut pas en contenir une autre : calculez-la dans une sous-requête.";
        }

        return "Erreur de syntaxe. DuckDB dit, en anglais : « " + message.strip() + " ».";
    }

    private String unterminated() {
        if (message.contains("comment")) {
            return "Le commentaire /* qui s’ouvre ici ne se ferme pas : il manque */.";
        }

        return message.contains("identifier")
                ? "Le nom entre guillemets qui s’ouvre ici ne se ferme pas : il manque \"."
                : "Le texte qui s’ouvre ici ne se ferme pas : il manque une apostrophe ; celle d’un texte se double,"
                        + " 'l''eau'.";
    }

    private static String shown(String near) {
        String line = near.lines().findFirst().orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
