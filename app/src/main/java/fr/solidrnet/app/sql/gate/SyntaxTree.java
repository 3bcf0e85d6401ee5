package fr.solidrnet.app.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Walks the tree of a statement, as DuckDB's own parser gave it, and refuses what reaches outside of the tables. Kinds
 * of sources that are not known here are refused.
 */
final class SyntaxTree {
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ $'’-]*");
    private static final Set<String> PLAIN_SOURCES =
            Set.of("EMPTY", "SUBQUERY", "JOIN", "EXPRESSION_LIST", "PIVOT", "CTE", "COLUMN_DATA", "EMPTY_FROM");
    private static final Set<String> SHOWN_LISTS = Set.of("\"tables\"", "__show_tables_expanded", "\"databases\"");
    /** The database's own views that tell of tables and columns; others tell of settings, paths and secrets. */
    private static final Set<String> OWN_VIEWS = Set.of(
            "duckdb_columns",
            "duckdb_schemas",
            "duckdb_tables",
            "duckdb_types",
            "duckdb_views",
            "information_schema.columns",
            "information_schema.schemata",
            "information_schema.tables");

    private final Tables tables;
    private final SqlText text;
    private final Set<String> commonNames = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> read = new TreeSet<>();

    SyntaxTree(Tables tables, SqlText text) {
        this.tables = tables;
        this.text = text;
    }

    /** @param statement one statement of {@code json_serialize_sql} */
    QueryFacts check(JsonNode statement) throws SqlRefusal {
        collectCommonNames(statement);
        walk(statement);
        SelectedColumns columns = new SelectedColumns();
        columns.read(statement);
        return new QueryFacts(read, columns.counts(), columns.shown());
    }

    private void collectCommonNames(JsonNode node) throws SqlRefusal {
        for (JsonNode entry : node.path("cte_map").path("map")) {
            commonName(entry.path("key").asText());
        }

        if (node.has("cte_name")) {
            commonName(node.path("cte_name").asText());
        }

        for (JsonNode child : node) {
            collectCommonNames(child);
        }
    }

    private void commonName(String name) throws SqlRefusal {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new SqlRefusal(
                    "Le nom « " + name + " » donné par WITH n’est pas admis : lettres, chiffres et _ seulement.",
                    SqlRefusal.NOWHERE);
        }

        commonNames.add(name);
    }

    private void walk(JsonNode node) throws SqlRefusal {
        if (node.isObject()) {
            check(node, node.path("type").asText());
        }

        for (JsonNode child : node) {
            walk(child);
        }
    }

    private void check(JsonNode node, String type) throws SqlRefusal {
        if (node.has("function_name") && !asTable(node)) {
            function(node);
        }

        if (node.has("from_table")) {
            source(node.path("from_table"));
        }

        for (String side : Set.of("left", "right", "source")) {
            if (node.has(side) && isSource(type)) {
                source(node.path(side));
            }
        }

        switch (type) {
            case "BASE_TABLE" -> table(node);
            case "TABLE_FUNCTION" -> tableFunction(node.path("function"));
            case "SHOW_REF" -> shown(node);
            default -> {}
        }
    }

    private static boolean isSource(String type) {
        return type.equals("JOIN") || type.equals("PIVOT");
    }

    private static boolean asTable(JsonNode node) {
        return Functions.asTable(node.path("function_name").asText());
    }

    private void source(JsonNode node) throws SqlRefusal {
        String type = node.path("type").asText();

        if (!PLAIN_SOURCES.contains(type)
                && !Set.of("BASE_TABLE", "TABLE_FUNCTION", "SHOW_REF").contains(type)) {
            throw new SqlRefusal("Cette source de données n’est pas admise (" + type + ").", place(node));
        }
    }

    private void function(JsonNode node) throws SqlRefusal {
        String name = node.path("function_name").asText();

        if (!Functions.asValue(name)) {
            throw new SqlRefusal(
                    "La fonction « " + name + " » n’est pas admise : elle sort des tables de l’entrepôt.", place(node));
        }
    }

    private void tableFunction(JsonNode node) throws SqlRefusal {
        if (!asTable(node)) {
            throw new SqlRefusal(
                    "« " + node.path("function_name").asText() + " » n’est pas admise après FROM : seules les tables de"
                            + " l’entrepôt se lisent, et range, generate_series, unnest.",
                    place(node));
        }
    }

    private void table(JsonNode node) throws SqlRefusal {
        String catalogue = node.path("catalog_name").asText();
        String schema = node.path("schema_name").asText();
        String name = node.path("table_name").asText();

        if (schema.isEmpty() && commonNames.contains(name) || ownView(schema, name)) {
            return;
        }

        Optional<String> known = isOwn(catalogue) ? tables.find(schema, name) : Optional.empty();
        read.add(known.orElseThrow(
                () -> new UnknownTable(isOwn(catalogue) ? "" : catalogue, schema, name, place(node)).refusal(tables)));
    }

    private static boolean isOwn(String catalogue) {
        return Set.of("", "solidrnet").contains(catalogue.toLowerCase(Locale.ROOT));
    }

    private static boolean ownView(String schema, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return schema.isEmpty() && OWN_VIEWS.contains(lower)
                || OWN_VIEWS.contains(schema.toLowerCase(Locale.ROOT) + "." + lower);
    }

    private void shown(JsonNode node) throws SqlRefusal {
        if (node.path("show_type").asText().equals("SHOW_FROM")) {
            shownSchema(node);
        } else if (!node.has("query")
                && !SHOWN_LISTS.contains(node.path("table_name").asText())) {
            throw new SqlRefusal(
                    "SHOW ne montre ici que TABLES, ALL TABLES, TABLES FROM un schéma ou une table ; les réglages ne se"
                            + " lisent pas.",
                    SqlRefusal.NOWHERE);
        }
    }

    /** SHOW TABLES FROM takes a name into a query of its own: only that of a schema that can be asked is let through. */
    private void shownSchema(JsonNode node) throws SqlRefusal {
        String catalogue = node.path("catalog_name").asText();
        String schema = node.path("schema_name").asText();

        if (!isOwn(catalogue) || node.has("query") || !tables.schemas().contains(schema)) {
            throw new SqlRefusal(
                    "Schéma inconnu : « " + (catalogue.isEmpty() ? "" : catalogue + ".") + schema + " ». Il y a : "
                            + String.join(", ", tables.schemas()) + ".",
                    SqlRefusal.NOWHERE);
        }
    }

    private int place(JsonNode node) {
        return node.has("query_location")
                ? text.character(node.path("query_location").asInt())
                : SqlRefusal.NOWHERE;
    }
}
