package fr.solidrnet.app.sql.child;

import fr.solidrnet.app.sql.gate.Tables;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** The analysts' file as the child opens it: read-only, blind outside of the data folders, settings locked. */
final class FencedDatabase {
    /** Where names without a schema are sought, in this order. */
    private static final List<String> PRESENT = List.of("main", "mart", "courant", "journal", "editions", "brut");

    private static final String TABLES = """
            select schema_name || '.' || view_name from duckdb_views() where not internal
            union all
            select schema_name || '.' || table_name from duckdb_tables() where not internal""";

    private FencedDatabase() {}

    static Connection open(ChildSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("jdbc_stream_results", "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("temp_directory", settings.scratch());
        properties.setProperty("max_temp_directory_size", settings.temporaryMegabytes() + "MB");
        // Asked directly: the driver manager would open each jar of the class path to look for drivers.
        return new DuckDBDriver().connect("jdbc:duckdb:" + settings.file(), properties);
    }

    /** Finds the tables, then locks every setting. Nothing typed may run before. */
    static Tables fence(Connection connection, ChildSettings settings) throws SQLException {
        Tables tables = tables(connection, settings.schema());
        String folders = settings.dataFolders().stream().map(DuckDb::literal).collect(Collectors.joining(", "));

        try (Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            statement.execute("set errors_as_json = true");
            statement.execute("set enable_progress_bar = true");
            statement.execute("set enable_progress_bar_print = false");
            statement.execute("set search_path = " + DuckDb.literal(String.join(",", tables.searchPath())));
            statement.execute("set allowed_directories = [" + folders + "]");
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");

            tables.pinned().entrySet().removeIf(mart -> !isViewed(statement, mart));
        }

        return tables;
    }

    /** A view of the session's own, which is not in the file. Without it, the mart keeps its one name. */
    private static boolean isViewed(Statement statement, Map.Entry<String, String> mart) {
        try {
            statement.execute("create temp view \"" + mart.getKey() + "\" as from " + mart.getValue());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** An edition's marts by the names of the present's, where the edition has no table of that name. */
    private static SortedMap<String, String> pinned(String schema, SortedSet<String> names) {
        SortedMap<String, String> pinned = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String prefix = schema + ".mart_";

        for (String name : schema.isEmpty() ? List.<String>of() : names) {
            String mart = name.substring(Math.min(prefix.length(), name.length()));

            if (name.startsWith(prefix) && !names.contains(schema + "." + mart)) {
                pinned.put(mart, name);
            }
        }

        return pinned;
    }

    /** Whether the file says how close its columns come to a person; one made before that was written does not. */
    static boolean hasDictionary(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from duckdb_tables()"
                        + " where schema_name = 'main' and table_name = 'dictionnaire'")) {
            return found.next() && found.getInt(1) > 0;
        }
    }

    private static Tables tables(Connection connection, String schema) throws SQLException {
        SortedSet<String> names = new TreeSet<>();

        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String name = rows.getString(1);

                if (schema.isEmpty() || name.startsWith(schema + ".")) {
                    names.add(name);
                }
            }
        }

        List<String> searched = schema.isEmpty() ? PRESENT : List.of(schema);
        return new Tables(
                names,
                searched.stream()
                        .filter(each -> names.stream().anyMatch(name -> name.startsWith(each + ".")))
                        .toList(),
                pinned(schema, names));
    }
}
