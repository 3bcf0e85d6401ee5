package fr.solidrnet.app.sql.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets through one SELECT over the warehouse's tables, and what is as harmless: EXPLAIN of one, DESCRIBE, SUMMARIZE,
 * SHOW, and PIVOT once its values are written out. DuckDB's own parser says what a text is, by {@code
 * json_serialize_sql}, which takes nothing but SELECTs; the tree is then walked for what reads files.
 */
public final class Gate {
    private static final String SERIALIZE =
            "select json_serialize_sql(?::varchar, skip_null := true, skip_empty := true,"
                    + " skip_default := true)::varchar";
    private static final Pattern EXPLAIN =
            Pattern.compile("\\A\\s*explain(\\s+analyze)?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_WORD = Pattern.compile("\\A\\W*(\\w+)");
    private static final Pattern NEAR = Pattern.compile("at or near \"(.*)\"", Pattern.DOTALL);

    private final Connection connection;
    private final Tables tables;
    private final ObjectMapper json = new ObjectMapper();

    /** @param connection of the database to be asked, already fenced */
    public Gate(Connection connection, Tables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** @throws SqlRefusal naming what is not allowed, in French */
    public GatedQuery pass(String typed) throws SqlRefusal, SQLException {
        Matcher explain = EXPLAIN.matcher(typed);

        if (!explain.find()) {
            return passQuery(typed);
        }

        try {
            GatedQuery explained = passQuery(typed.substring(explain.end()));
            return new GatedQuery(explain.group() + explained.sql(), explained.facts());
        } catch (SqlRefusal refusal) {
            throw refusal.after(explain.end());
        }
    }

    private GatedQuery passQuery(String typed) throws SqlRefusal, SQLException {
        JsonNode parsed = parse(typed);

        if (parsed.path("error").asBoolean() && isParserError(parsed)) {
            throw syntaxError(typed, parsed);
        }

        if (parsed.path("error").asBoolean()) {
            return pivoted(typed);
        }

        return new GatedQuery(typed, check(typed, parsed));
    }

    /** A PIVOT whose values are in its data is no SELECT; with the values written out it is one. */
    private GatedQuery pivoted(String typed) throws SqlRefusal, SQLException {
        String complete = new PivotValues(this, connection)
                .writeOut(typed)
                .orElseThrow(() -> new SqlRefusal(
                        "Seules les lectures sont possibles : SELECT, PIVOT, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN."
                                + " « " + firstWord(typed) + " » n’en est pas une.",
                        SqlRefusal.NOWHERE));
        JsonNode parsed = parse(complete);

        if (parsed.path("error").asBoolean()) {
            throw new SqlRefusal(
                    "Ce PIVOT n’a pas pu être complété : écrivez ses valeurs, ON colonne IN ('A', 'B').",
                    SqlRefusal.NOWHERE);
        }

        return new GatedQuery(complete, check(complete, parsed));
    }

    /** What the one statement of a text reads, when it may be run. */
    private QueryFacts check(String typed, JsonNode parsed) throws SqlRefusal {
        JsonNode statements = parsed.path("statements");

        if (statements.size() != 1) {
            throw new SqlRefusal(
                    statements.isEmpty() ? "Aucune requête." : "Une requête à la fois.", SqlRefusal.NOWHERE);
        }

        return new SyntaxTree(tables, new SqlText(typed)).check(statements.get(0));
    }

    private JsonNode parse(String typed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SERIALIZE)) {
            statement.setString(1, typed);

            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return json.readTree(result.getString(1));
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("DuckDB wrote a tree that is no JSON", e);
        }
    }

    private static boolean isParserError(JsonNode parsed) {
        return parsed.path("error_type").asText().equals("parser");
    }

    private static SqlRefusal syntaxError(String typed, JsonNode parsed) {
        String message = parsed.path("error_message").asText();
        Matcher near = NEAR.matcher(message);
        int position = parsed.has("position")
                ? new SqlText(typed).character(parsed.path("position").asInt())
                : SqlRefusal.NOWHERE;
        String sentence;

        if (near.find()) {
            sentence = "Erreur de syntaxe près de « " + near.group(1) + " ».";
        } else if (message.contains("end of input")) {
            sentence = "La requête n’est pas finie.";
        } else {
            sentence = "Erreur de syntaxe : " + message;
        }

        return new SqlRefusal(sentence, position);
    }

    private static String firstWord(String typed) {
        Matcher word = FIRST_WORD.matcher(typed);
        return word.find() ? word.group(1).toUpperCase(Locale.ROOT) : typed.strip();
    }
}
