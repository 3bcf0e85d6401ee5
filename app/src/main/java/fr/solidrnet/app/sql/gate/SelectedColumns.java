package fr.solidrnet.app.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the select lists of a tree, at every level, bring out: columns as they are, and counts of rows. */
final class SelectedColumns {
    private final Set<String> counts = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();

    void read(JsonNode node) {
        for (JsonNode item : node.path("select_list")) {
            selected(item);
        }

        if (node.path("type").asText().equals("PIVOT")) {
            counts.add("*");
        }

        for (JsonNode child : node) {
            read(child);
        }
    }

    Set<String> counts() {
        return counts;
    }

    Set<String> shown() {
        return shown;
    }

    private void selected(JsonNode item) {
        String function = item.path("function_name").asText();
        String alias = item.path("alias").asText();

        if (holdsCount(item)) {
            counts.add(name(alias.isEmpty() ? function : alias));
        }

        show(item);
    }

    private static boolean holdsCount(JsonNode node) {
        if (node.has("function_name")
                && Functions.counts(node.path("function_name").asText())) {
            return true;
        }

        for (JsonNode child : node) {
            if (holdsCount(child)) {
                return true;
            }
        }

        return false;
    }

    private void show(JsonNode node) {
        if (node.has("function_name")
                && Functions.aggregates(node.path("function_name").asText())) {
            return;
        }

        if (node.path("class").asText().equals("COLUMN_REF")) {
            JsonNode names = node.path("column_names");
            shown.add(name(names.path(names.size() - 1).asText()));
        }

        for (JsonNode child : node) {
            show(child);
        }
    }

    private static String name(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
