package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The export rows behind a figure, in the order of table, delivery, file and line. */
public final class RowsBehind {
    private final Connection connection;
    private final String sql;

    public RowsBehind(Connection connection, PinnedEdition edition, AskedFigure asked) {
        this.connection = connection;
        this.sql = edition.over(new SourceQuery(edition.catalogue()).sql(asked));
    }

    /** Tells each row as it is read: a figure may have more than memory holds. */
    public void each(Consumer<SourceRow> consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("from (" + sql
                        + ")\norder by part desc, nom_table, date_livraison, livraison, fichier, ligne, identifiant")) {
            while (row.next()) {
                consumer.accept(row(row));
            }
        }
    }

    /** How many rows each delivery gave, by date and name. */
    public List<Delivered> deliveries() throws SQLException {
        List<Delivered> deliveries = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select livraison, date_livraison, count(*) from (" + sql
                        + ")\ngroup by all order by date_livraison, livraison")) {
            while (row.next()) {
                deliveries.add(new Delivered(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3)));
            }
        }

        return deliveries;
    }

    static SourceRow row(ResultSet row) throws SQLException {
        long line = row.getLong("ligne");
        boolean whole = row.wasNull();
        return new SourceRow(
                row.getString("part"),
                row.getString("nom_table"),
                row.getString("identifiant"),
                row.getString("livraison"),
                row.getObject("date_livraison", LocalDate.class),
                row.getString("fichier"),
                whole ? null : line);
    }
}
