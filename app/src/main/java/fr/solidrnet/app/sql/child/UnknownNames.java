package fr.solidrnet.app.sql.child;

import com.fasterxml.jackson.databind.JsonNode;
import fr.solidrnet.warehouse.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences on names that DuckDB does not know, with those that may have been meant. */
final class UnknownNames {
    private static final Pattern NO_FROM = Pattern.compile("Referenced column .* because the FROM clause is missing");
    private static final Pattern OF_TABLE =
            Pattern.compile("[A-Z][\\w ]* \"(.+?)\" does not have a column named \"(.+?)\"", Pattern.DOTALL);
    private static final Pattern CANDIDATE = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("[‘’“”\"«].*[‘’“”\"»]");
    private static final String TYPES =
            " Types courants : INTEGER, BIGINT, DECIMAL(10, 2), DOUBLE, VARCHAR, DATE, TIMESTAMP, BOOLEAN.";

    /** Functions that only exist with OVER: without it, DuckDB does not know them. */
    private static final Set<String> WINDOW = Set.of(
            "cume_dist",
            "dense_rank",
            "first_value",
            "lag",
            "last_value",
            "lead",
            "nth_value",
            "ntile",
            "percent_rank",
            "rank",
            "row_number");

    private final KnownNames known;

    UnknownNames(KnownNames known) {
        this.known = known;
    }

    /**
     * @param written the query from the place of the fault on; empty where it has none
     * @param tables that the query reads
     * @return empty where the error is of another kind
     */
    Optional<String> sentence(JsonNode error, String written, Set<String> tables) {
        String message = error.path("exception_message").asText();
        String name = error.path("name").asText();
        String subtype = error.path("error_subtype").asText();
        Matcher ofTable = OF_TABLE.matcher(message);

        if (NO_FROM.matcher(message).lookingAt()) {
            return Optional.of("« " + name + " » n’est la colonne d’aucune table ici : FROM manque, ou bien c’est un"
                    + " nombre qu’il faut (LIMIT, OFFSET).");
        }

        if (ofTable.lookingAt()) {
            return Optional.of("La table « " + ofTable.group(1) + " » n’a pas de colonne « " + ofTable.group(2) + " »."
                    + near(ofTable.group(2), columns(message, tables)).orElse(described(tables)));
        }

        if (subtype.equals("COLUMN_NOT_FOUND")) {
            return Optional.of("Colonne inconnue : « " + name + " »."
                    + near(name, columns(message, tables)).orElseGet(() -> noColumn(name, written, tables)));
        }

        if (!subtype.equals("MISSING_ENTRY")) {
            return Optional.empty();
        }

        return Optional.of(
                switch (error.path("type").asText()) {
                    case "Type" -> "Type inconnu : « " + name + " »." + TYPES;
                    case "Table", "View" -> "Table inconnue : « " + name + " ».";
                    default -> function(name);
                });
    }

    private String function(String name) {
        return WINDOW.contains(name.toLowerCase(Locale.ROOT))
                ? "« " + name + " » s’emploie avec OVER : " + name + "(…) OVER (ORDER BY …)."
                : "Fonction inconnue : « " + name + " »."
                        + near(name, known.functions()).orElse("");
    }

    private SortedSet<String> columns(String message, Set<String> tables) {
        SortedSet<String> columns = new TreeSet<>(known.columns(tables));
        int candidates = message.indexOf("Candidate bindings");

        if (candidates >= 0) {
            CANDIDATE.matcher(message.substring(candidates)).results().forEach(name -> columns.add(name.group(1)));
        }

        return columns;
    }

    private static Optional<String> near(String name, Collection<String> names) {
        List<String> near = NearNames.of(name, names);
        return near.isEmpty() ? Optional.empty() : Optional.of(NearNames.sentence(near));
    }

    private static String noColumn(String name, String written, Set<String> tables) {
        return written.startsWith("\"") || QUOTED.matcher(name).matches()
                ? " Un texte s’écrit entre apostrophes droites, 'ainsi' ; les guillemets entourent des noms."
                : described(tables);
    }

    private static String described(Set<String> tables) {
        return tables.isEmpty()
                ? ""
                : " Pour voir celles qu’il y a : "
                        + tables.stream()
                                .sorted()
                                .map(table -> "describe " + table)
                                .collect(Collectors.joining(" ; "))
                        + ".";
    }
}
