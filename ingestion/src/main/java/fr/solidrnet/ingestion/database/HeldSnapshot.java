package fr.solidrnet.ingestion.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Has all that is read of one database be of one moment, though each part has a connection of its own: PostgreSQL lends
 * the view of one transaction to others, as long as that one stays open. Other databases have no such thing.
 */
final class HeldSnapshot implements AutoCloseable {
    private final @Nullable Connection connection;
    private final @Nullable String id;

    private HeldSnapshot(@Nullable Connection connection, @Nullable String id) {
        this.connection = connection;
        this.id = id;
    }

    static HeldSnapshot of(DatabaseSource source) throws SQLException {
        if (!source.isPostgres()) {
            return new HeldSnapshot(null, null);
        }

        Properties login = new Properties();
        login.putAll(source.login());
        Connection connection = DriverManager.getConnection(source.url(), login);

        try (Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);

            try (ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
                row.next();
                return new HeldSnapshot(connection, row.getString(1));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What the transaction of each part begins with. */
    Optional<String> beginning() {
        return Optional.ofNullable(id)
                .map(snapshot -> "set transaction isolation level repeatable read, read only;"
                        + " set transaction snapshot '" + snapshot + "'");
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
