package fr.solidrnet.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What anyone finds who opens {@code solidrnet.duckdb}. */
final class AnalystFile {
    private AnalystFile() {}

    /** The first column of each row. */
    static List<String> query(Path warehouse, String sql) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        List<String> found = new ArrayList<>();

        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + warehouse.resolve("solidrnet.duckdb"), readOnly);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }

        return found;
    }
}
