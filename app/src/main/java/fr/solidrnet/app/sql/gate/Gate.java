package fr.solidrnet.app.sql.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            Pattern.compile("explain(\\s+analyze)?(?=\\s|/\\*|--)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_WORD = Pattern.compile("\\W*(\\w+)");

    private static final Pattern PIVOT = Pattern.compile("\\bpivot", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READINGS = Set.of("FROM", "SELECT", "WITH");

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
        int begin = SqlWords.begin(typed);
        Matcher explain = EXPLAIN.matcher(typed).region(begin, typed.length());

        if (!explain.lookingAt()) {
            return passQuery(typed);
        }

        try {
            GatedQuery explained = passQuery(typed.substring(explain.end()));
            // Blanks for the comments before: nothing runs that DuckDB's parser has not read.
            String sql = " ".repeat(begin) + explain.group() + explained.sql();
            return new GatedQuery(sql, explained.facts(), explained.isCompleted());
        } catch (SqlRefusal refusal) {
            throw refusal.after(explain.end());
        }
    }

    private GatedQuery passQuery(String typed) throws SqlRefusal, SQLException {
        JsonNode parsed = parse(typed);

        if (parsed.path("error").asBoolean() && isParserError(parsed)) {
            throw SyntaxFault.of(typed, parsed).refusal();
        }

        if (parsed.path("error").asBoolean()) {
            return pivoted(typed);
        }

        return gated(typed, parsed, false);
    }

    /** A PIVOT whose values are in its data is no SELECT; with the values written out it is one. */
    private GatedQuery pivoted(String typed) throws SqlRefusal, SQLException {
        String complete = values(typed).orElseThrow(() -> noReading(typed));
        JsonNode parsed = parse(complete);

        if (parsed.path("error").asBoolean()) {
            throw new SqlRefusal(
                    "Ce PIVOT n’a pas pu être complété : écrivez ses valeurs, ON colonne IN ('A', 'B').",
                    SqlRefusal.NOWHERE);
        }

        return gated(complete, parsed, true);
    }

    private Optional<String> values(String typed) throws SqlRefusal, SQLException {
        try {
            return new PivotValues(this, connection).writeOut(typed);
        } catch (SqlRefusal refusal) {
            // Its place is one in the query for the values.
            throw new SqlRefusal(refusal.sentence(), SqlRefusal.NOWHERE);
        }
    }

    private GatedQuery gated(String sql, JsonNode parsed, boolean completed) throws SqlRefusal, SQLException {
        String plain = PinnedMarts.alone(sql, parsed, tables);
        return new GatedQuery(plain, check(plain, plain.equals(sql) ? parsed : parse(plain)), completed);
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

    private JsonNode parse(String typed) throws SqlRefusal, SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SERIALIZE)) {
            statement.setString(1, typed);

            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return json.readTree(result.getString(1));
            }
        } catch (JsonProcessingException e) {
            // It writes an infinite number as no JSON can.
            throw new SqlRefusal("Un nombre de cette requête est trop grand.", SqlRefusal.NOWHERE);
        }
    }

    private static boolean isParserError(JsonNode parsed) {
        return parsed.path("error_type").asText().equals("parser");
    }

    private static SqlRefusal noReading(String typed) {
        String first = firstWord(typed);
        boolean pivotInside = READINGS.contains(first) && PIVOT.matcher(typed).find();
        return new SqlRefusal(
                pivotInside
                        ? "Dans une sous-requête, un PIVOT doit dire ses valeurs : ON colonne IN ('A', 'B')."
                        : "Seules les lectures sont possibles : SELECT, PIVOT, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN. « "
                                + first + " » n’en est pas une.",
                SqlRefusal.NOWHERE);
    }

    private static String firstWord(String typed) {
        Matcher word = FIRST_WORD.matcher(typed).region(SqlWords.begin(typed), typed.length());
        return word.lookingAt() ? word.group(1).toUpperCase(Locale.ROOT) : typed.strip();
    }
}
