import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The least that a JVM needs to ask the file: the driver, one query, its rows. No fence, no words, no class archive. */
public final class BareQuery {
    public static void main(String[] arguments) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0], readOnly);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(arguments[1])) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
    }
}
