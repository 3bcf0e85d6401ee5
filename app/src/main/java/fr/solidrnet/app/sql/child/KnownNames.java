package fr.solidrnet.app.sql.child;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names that a query could have used, asked of the database when one is wrong; none where it cannot say. */
record KnownNames(Connection connection) {
    private static final String COLUMNS =
            "select column_name from duckdb_columns() where schema_name || '.' || table_name = ?";

    private static final String FUNCTIONS = """
            select distinct function_name from duckdb_functions()
            where function_type in ('scalar', 'aggregate', 'macro') and function_name similar to '[a-z][a-z0-9_]*'""";

    /** @param tables as {@code schema.table} */
    SortedSet<String> columns(Collection<String> tables) {
        SortedSet<String> columns = new TreeSet<>();

        for (String table : tables) {
            columns.addAll(ask(COLUMNS, table));
        }

        return columns;
    }

    SortedSet<String> functions() {
        return ask(FUNCTIONS);
    }

    private SortedSet<String> ask(String sql, String... arguments) {
        SortedSet<String> names = new TreeSet<>();

        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }

            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            // The error that is being told is another one; it is told without its near names.
            return names;
        }

        return names;
    }
}
