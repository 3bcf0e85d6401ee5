package fr.solidrnet.app.sql.shell;

import fr.solidrnet.app.sql.AnswerListener;
import fr.solidrnet.app.sql.SqlSession;
import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be completed: commands, words of SQL, tables, columns, functions. */
record Names(SortedSet<String> all) {
    private static final String TABLES = """
            select schema_name || '.' || view_name as nom, split_part(comment, '.', 1) as titre
            from duckdb_views() where not internal and not temporary and {reach}
            union all
            select schema_name || '.' || table_name, split_part(comment, '.', 1)
            from duckdb_tables() where not internal and not temporary and {reach}
            order by nom""";

    /** Only the schema of an edition can be asked when one is. */
    private static final String EDITION_ALONE = "schema_name = current_schema()";

    private static final String COMPLETED = """
            select schema_name || '.' || table_name as nom from duckdb_columns()
            where not internal and database_name <> 'temp'
            union
            select table_name from duckdb_columns() where not internal
            union
            select column_name from duckdb_columns() where not internal
            union
            select function_name || '(' from duckdb_functions()
            where function_type in ('scalar', 'aggregate', 'macro') and function_name similar to '[a-z][a-z0-9_]*'
            union
            select keyword_name from duckdb_keywords() where keyword_category = 'reserved'""";

    private static final List<String> COMMANDS = List.of("\\d", "\\export", "\\q", "\\?", "exit", "help", "quit");

    /** Asks the database for its names; without an answer there are only the commands. */
    static Names of(SqlSession session) throws IOException {
        SortedSet<String> names = new TreeSet<>(COMMANDS);
        collect(session, COMPLETED, names);
        return new Names(names);
    }

    /** The tables that can be asked, as {@code schema.table}. */
    static SortedSet<String> tables(SqlSession session, boolean frozen) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        collect(session, tables(frozen), names);
        return names;
    }

    /** Adds what the first column of an answer holds. */
    static void collect(SqlSession session, String sql, SortedSet<String> names) throws IOException {
        session.ask(sql, new AnswerListener() {
            @Override
            public void columns(List<Column> columns) {}

            @Override
            public void row(List<@Nullable String> cells) {
                String name = cells.get(0);

                if (name != null) {
                    names.add(name);
                }
            }

            @Override
            public void warning(String sentence) {}
        });
    }

    /**
     * The query that shows the tables.
     *
     * @param frozen whether an edition is asked
     */
    static String tables(boolean frozen) {
        return TABLES.replace("{reach}", frozen ? EDITION_ALONE : "true");
    }

    /** The query that shows a table's columns, in every schema that has one of the name; it is only compared. */
    static String columnsOf(String table, boolean frozen) {
        String name = "lower('" + table.replace("'", "''").replace(";", "") + "')";
        return "select schema_name || '.' || table_name as nom, column_name as colonne, data_type as type,"
                + " comment as sens from duckdb_columns() where not internal and database_name <> 'temp'"
                + " and (lower(table_name) = " + name + " or lower(schema_name || '.' || table_name) = " + name
                + (frozen
                        ? " or 'mart.' || lower(table_name[6:]) in (" + name + ", 'mart.' || " + name + ")) and "
                                + EDITION_ALONE
                        : ")")
                + " order by nom, column_index";
    }
}
