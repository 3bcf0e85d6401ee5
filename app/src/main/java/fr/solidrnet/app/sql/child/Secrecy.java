package fr.solidrnet.app.sql.child;

import fr.solidrnet.app.sql.gate.QueryFacts;
import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.app.sql.wire.Column.Kind;
import fr.solidrnet.warehouse.SecrecyThreshold;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a result may be passed on: it may not where it shows small numbers of persons, or columns that tell of a
 * person. It warns too often rather than too seldom, and refuses nothing: analysts work on such results.
 */
final class Secrecy {
    private static final Set<String> FIGURES = Set.of("valeur", "numerateur", "denominateur");
    private static final String QUASI =
            "select colonne from main.dictionnaire where sensibilite <> 'aucune' and nom_table = ?";

    /** What SUMMARIZE answers with: the least and the greatest value of every column. */
    private static final Set<String> SUMMARY = Set.of("column_name", "min", "max");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.-])\\d{1,9}(?![\\w.-])");

    private static final Pattern PINNED = Pattern.compile("^edition_\\w+\\.mart_");

    private final List<Column> columns;
    private final boolean[] counts;
    private final boolean counting;
    private final SortedSet<String> quasi;
    private final boolean known;
    private boolean small;

    private Secrecy(List<Column> columns, boolean[] counts, boolean counting, SortedSet<String> quasi, boolean known) {
        this.columns = columns;
        this.counts = counts;
        this.counting = counting;
        this.quasi = quasi;
        this.known = known;
    }

    /** @param known whether the database says how close its columns come to a person */
    static Secrecy of(Connection connection, QueryFacts facts, List<Column> columns, boolean known)
            throws SQLException {
        boolean figures = facts.tables().stream().anyMatch(table -> table.endsWith(".indicateurs"));
        boolean[] counts = new boolean[columns.size()];
        Set<String> candidates = new TreeSet<>();
        facts.shown().forEach(name -> candidates.add(name.toLowerCase(Locale.ROOT)));

        for (int i = 0; i < counts.length; i++) {
            Column column = columns.get(i);
            String name = column.name().toLowerCase(Locale.ROOT);
            candidates.add(name);
            counts[i] = isNumber(column)
                    && (facts.counts().contains("*")
                            || facts.counts().stream().anyMatch(count -> counted(name, count))
                            || figures && FIGURES.contains(name));
        }

        SortedSet<String> quasi = known ? quasi(connection, facts.tables()) : new TreeSet<>();

        if (!showsWholeRows(columns)) {
            quasi.removeIf(column -> !candidates.contains(column.toLowerCase(Locale.ROOT)));
        }

        return new Secrecy(
                columns,
                counts,
                figures || !facts.counts().isEmpty(),
                quasi,
                known || facts.tables().isEmpty());
    }

    /** Rows as structures, lists of values and summaries bring out columns that the select list does not name. */
    private static boolean showsWholeRows(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.kind() == Kind.NESTED)
                || columns.stream()
                        .map(column -> column.name().toLowerCase(Locale.ROOT))
                        .toList()
                        .containsAll(SUMMARY);
    }

    /** Looks at a row on its way out. */
    void see(List<@Nullable String> cells) {
        for (int i = 0; i < counts.length && !small; i++) {
            String cell = cells.get(i);
            small = cell != null
                    && (counts[i]
                            ? SecrecyThreshold.isSmall(Double.parseDouble(cell))
                            : counting && mayCountFew(columns.get(i), cell));
        }
    }

    /** A count keeps its value under other names, as a text, in a list: any small whole number may be one. */
    private static boolean mayCountFew(Column column, String cell) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL, DOUBLE -> isFew(Double.parseDouble(cell));
            case TEXT -> DIGITS.matcher(cell).matches() && isFew(Double.parseDouble(cell));
            case NESTED ->
                NUMBERS.matcher(cell).results().anyMatch(number -> isFew(Double.parseDouble(number.group())));
            case BOOLEAN, DATE, TIMESTAMP -> false;
        };
    }

    private static boolean isFew(double value) {
        return value == Math.rint(value) && SecrecyThreshold.isSmall(value);
    }

    /** What to mind before the result is passed on. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();

        if (!known) {
            warnings.add("Ce fichier ne dit pas quelles colonnes touchent à une personne : refaites-le par"
                    + " « solidrnet ingest » avant de rien publier.");
        }

        if (!quasi.isEmpty()) {
            warnings.add("À ne pas publier : ce résultat montre des colonnes quasi identifiantes ("
                    + String.join(", ", quasi) + ").");
        }

        if (small) {
            warnings.add("À ne pas publier : ce résultat montre des effectifs de 1 à " + (SecrecyThreshold.LEAST - 1)
                    + ", sous le seuil de secret.");
        }

        return warnings;
    }

    private static boolean counted(String column, String count) {
        return column.equals(count) || column.startsWith(count + "(");
    }

    private static boolean isNumber(Column column) {
        return Set.of(Kind.INTEGER, Kind.DECIMAL, Kind.DOUBLE).contains(column.kind());
    }

    private static SortedSet<String> quasi(Connection connection, Set<String> tables) throws SQLException {
        SortedSet<String> quasi = new TreeSet<>();

        try (PreparedStatement statement = connection.prepareStatement(QUASI)) {
            for (String table : tables) {
                statement.setString(1, live(table));

                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        quasi.add(found.getString(1));
                    }
                }
            }
        }

        return quasi;
    }

    /** The table that the dictionary describes: what an edition keeps of a mart has the same columns. */
    private static String live(String table) {
        return PINNED.matcher(table).replaceFirst("mart.");
    }
}
