package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Where the catalogue says that each table's metadata are. Iceberg has no way to ask without opening the tables, nor to
 * change all at once. Plain SQL, that any catalogue's database takes.
 */
final class CatalogueRows {
    private static final String PREFIX = "jdbc.";
    private static final String SELECT = "select table_namespace, table_name, metadata_location from iceberg_tables"
            + " where catalog_name = ? order by table_namespace, table_name";
    private static final String UPDATE = "update iceberg_tables set metadata_location = ?,"
            + " previous_metadata_location = null where catalog_name = ? and table_namespace = ? and table_name = ?";

    private final WarehouseLayout layout;
    private final CatalogueSettings settings;

    CatalogueRows(WarehouseLayout layout, CatalogueSettings settings) {
        this.layout = layout;
        this.settings = settings;
    }

    /** The location of the present metadata of each table. */
    SortedMap<TableName, String> locations() {
        SortedMap<TableName, String> locations = new TreeMap<>();

        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, settings.name());

            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    locations.put(new TableName(rows.getString(1), rows.getString(2)), rows.getString(3));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }

        return locations;
    }

    /** Changes the location of every table, all at once or none. */
    void move(UnaryOperator<String> location) {
        SortedMap<TableName, String> before = locations();

        try (Connection connection = connect();
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            connection.setAutoCommit(false);

            for (TableName name : before.keySet()) {
                update.setString(1, location.apply(before.get(name)));
                update.setString(2, settings.name());
                update.setString(3, name.schema());
                update.setString(4, name.table());
                update.executeUpdate();
            }

            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }

        if (settings.isEmbedded(layout)) {
            vacuum();
        }
    }

    /** Old texts stay in the free pages of the file until it is written anew. */
    private void vacuum() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        settings.properties().forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                properties.setProperty(key.substring(PREFIX.length()), value);
            }
        });
        return DriverManager.getConnection(settings.uri(), properties);
    }

    private SolidrnetException failed(SQLException cause) {
        return DatabaseTrouble.of(cause, "catalogue " + settings)
                .orElseGet(() -> new SolidrnetException(
                        FailureKind.STORAGE,
                        "Cannot read or write the catalogue " + settings + " (" + cause.getMessage()
                                + "): check it, or restore it from a backup of the warehouse",
                        cause));
    }
}
