package fr.solidrnet.app.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets an edition's marts be called {@code mart.x}, as the present's are: the schema is blanked out, and the name alone
 * finds what the edition keeps. Places stay what they are. What is made from it passes the gate again.
 */
final class PinnedMarts {
    private static final Pattern SCHEMA = Pattern.compile("(mart|\"mart\")\\s*\\.", Pattern.CASE_INSENSITIVE);

    private final Tables tables;
    private final SqlText text;
    private final Set<String> commonNames = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final StringBuilder blanked;

    private PinnedMarts(Tables tables, String typed) {
        this.tables = tables;
        this.text = new SqlText(typed);
        this.blanked = new StringBuilder(typed);
    }

    /** @param parsed what {@code json_serialize_sql} makes of the text */
    static String alone(String typed, JsonNode parsed, Tables tables) {
        if (tables.pinned().isEmpty()) {
            return typed;
        }

        PinnedMarts marts = new PinnedMarts(tables, typed);
        marts.collect(parsed);
        marts.walk(parsed);
        return marts.blanked.toString();
    }

    private void collect(JsonNode node) {
        node.path("cte_map")
                .path("map")
                .forEach(entry -> commonNames.add(entry.path("key").asText()));
        commonNames.add(node.path("cte_name").asText());
        node.forEach(this::collect);
    }

    private void walk(JsonNode node) {
        if (node.path("type").asText().equals("BASE_TABLE") && isPinned(node)) {
            int place = text.character(node.path("query_location").asInt());
            Matcher schema = SCHEMA.matcher(blanked).region(place, blanked.length());

            if (schema.lookingAt()) {
                blanked.replace(place, schema.end(), " ".repeat(schema.end() - place));
            }
        }

        node.forEach(this::walk);
    }

    /** A name that WITH gives hides the one of the edition: it is left as it is, for the gate to refuse. */
    private boolean isPinned(JsonNode table) {
        String name = table.path("table_name").asText();
        return table.path("catalog_name").asText().isEmpty()
                && table.path("schema_name").asText().equalsIgnoreCase("mart")
                && tables.pinned().containsKey(name)
                && !commonNames.contains(name);
    }
}
