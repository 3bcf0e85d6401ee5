package fr.solidrnet.app.sql.gate;

import fr.solidrnet.app.sql.gate.SqlWords.Word;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes out the values of {@code PIVOT table ON column}, after WITH or without: those that the column has, sought by a
 * SELECT that itself passes the gate, so that the whole becomes a SELECT that can.
 */
final class PivotValues {
    private static final int MOST = 500;
    private static final Set<String> PIVOTS = Set.of("pivot", "pivot_wider");
    private static final Set<String> ENDS = Set.of("using", "group", "order", "limit", ";");

    private final Gate gate;
    private final Connection connection;

    PivotValues(Gate gate, Connection connection) {
        this.gate = gate;
        this.connection = connection;
    }

    /** The completed text; empty when the text is no PIVOT statement. */
    Optional<String> writeOut(String typed) throws SqlRefusal, SQLException {
        List<Word> words = SqlWords.outside(typed);
        int pivot = pivot(words);
        int on = indexOf(words, "on", Math.max(0, pivot));

        if (pivot < 0 || on < 0) {
            return Optional.empty();
        }

        int end = endOf(words, on);
        String with = typed.substring(0, words.get(pivot).start());
        String source = typed.substring(words.get(pivot).end(), words.get(on).start());
        int stop = end < words.size() ? words.get(end).start() : typed.length();
        List<String> columns = new ArrayList<>();

        for (String column :
                columns(typed, words.subList(on + 1, end), words.get(on).end(), stop)) {
            columns.add(withValues(with, source, column));
        }

        return Optional.of(typed.substring(0, words.get(on).end()) + " " + String.join(", ", columns) + " "
                + typed.substring(stop));
    }

    private static List<String> columns(String typed, List<Word> between, int start, int stop) {
        List<String> columns = new ArrayList<>();
        int from = start;

        for (Word word : between) {
            if (word.is(",")) {
                columns.add(typed.substring(from, word.start()));
                from = word.end();
            }
        }

        columns.add(typed.substring(from, stop));
        return columns;
    }

    private String withValues(String with, String source, String column) throws SqlRefusal, SQLException {
        if (indexOf(SqlWords.outside(column), "in", 0) >= 0) {
            return column;
        }

        String select = with + "select distinct cast((" + column.strip() + ") as varchar) as valeur_a_pivoter from "
                + source.strip() + " where valeur_a_pivoter is not null order by 1 limit " + (MOST + 1);
        return column.strip() + " in ("
                + String.join(", ", values(gate.pass(select).sql())) + ")";
    }

    private List<String> values(String select) throws SqlRefusal, SQLException {
        List<String> values = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }

        if (values.isEmpty() || values.size() > MOST) {
            throw new SqlRefusal(
                    values.isEmpty()
                            ? "Ce PIVOT n’a aucune valeur à mettre en colonnes."
                            : "Ce PIVOT ferait plus de " + MOST + " colonnes.",
                    SqlRefusal.NOWHERE);
        }

        return values.stream().map(DuckDb::literal).collect(Collectors.toList());
    }

    /** The word PIVOT that begins the statement, after WITH and its queries where it has them; -1 where none does. */
    private static int pivot(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (PIVOTS.contains(words.get(i).text())) {
                return i == 0 || words.get(0).is("with") ? i : -1;
            }
        }

        return -1;
    }

    private static int endOf(List<Word> words, int on) {
        for (int i = on + 1; i < words.size(); i++) {
            if (ENDS.contains(words.get(i).text())) {
                return i;
            }
        }

        return words.size();
    }

    private static int indexOf(List<Word> words, String wanted, int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).is(wanted)) {
                return i;
            }
        }

        return -1;
    }
}
