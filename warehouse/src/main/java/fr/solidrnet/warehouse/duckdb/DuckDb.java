package fr.solidrnet.warehouse.duckdb;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** DuckDB as the whole product uses it: in memory, in UTC, without downloads, the same on every machine. */
public final class DuckDb {
    private static final String TEMPORARY =
            "solidrnet-duckdb-" + ProcessHandle.current().pid();

    private DuckDb() {}

    /** A database of its own, gone when the connection is closed. */
    public static Connection inMemory() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "2");
        settings.setProperty(
                "temp_directory",
                Path.of(System.getProperty("java.io.tmpdir"), TEMPORARY).toString());

        try {
            // Asked directly: the driver manager would start each driver that the class path holds.
            Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
            execute(connection, "set TimeZone = 'UTC'");
            return connection;
        } catch (SQLException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot start DuckDB: " + e.getMessage(), e);
        }
    }

    /** Runs one statement; a failure names it. */
    public static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            String start = sql.length() > 200 ? sql.substring(0, 200) + "…" : sql;
            throw new SolidrnetException(FailureKind.STORAGE, "DuckDB refused: " + start + " — " + e.getMessage(), e);
        }
    }

    /** {@code text} as an SQL string. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** {@code name} as an SQL name, whatever it holds. */
    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The list of paths that {@code read_parquet} takes. */
    static String paths(Collection<String> paths) {
        return paths.stream().map(DuckDb::literal).collect(Collectors.joining(", ", "[", "]"));
    }
}
