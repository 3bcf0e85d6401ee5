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
    static final String TABLES = """
            select schema_name || '.' || view_name as nom, split_part(comment, '.', 1) as titre
            from duckdb_views() where not internal
            union all
            select schema_name || '.' || table_name, split_part(comment, '.', 1)
            from duckdb_tables() where not internal
            order by nom""";

    private static final String COMPLETED = """
            select schema_name || '.' || table_name as nom from duckdb_columns() where not internal
            union
            select table_name from duckdb_columns() where not internal
            union
            select column_name from duckdb_columns() where not internal
            union
            select function_name || '(' from duckdb_functions()
            where function_type in ('scalar', 'aggregate', 'macro') and function_name similar to '[a-z][a-z0-9_]*'
            union
            select keyword_name from duckdb_keywords() where keyword_category = 'reserved'""";

    private static final List<String> COMMANDS = List.of("\\d", "\\export", "\\q", "\\?");

    /** Asks the database for its names; without an answer there are only the commands. */
    static Names of(SqlSession session) throws IOException {
        SortedSet<String> names = new TreeSet<>(COMMANDS);
        session.ask(COMPLETED, new AnswerListener() {
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
        return new Names(names);
    }

    /** The query that shows a table's columns, in every schema that has one of the name; it is only compared. */
    static String columnsOf(String table) {
        String name = "'" + table.replace("'", "''").replace(";", "") + "'";
        return "select schema_name || '.' || table_name as nom, column_name as colonne, data_type as type,"
                + " comment as sens from duckdb_columns() where not internal and (table_name = " + name
                + " or schema_name || '.' || table_name = " + name + ") order by nom, column_index";
    }
}
