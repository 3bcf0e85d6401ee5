package fr.solidrnet.transforms.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Names the live set of factors by the latest delivery that one of its rows came in. */
final class FactorsName {
    private static final String SELECT = """
            select coalesce(max_by(livraison, (date_livraison, livraison)), '')
            from courant.facteurs""";

    private FactorsName() {}

    /** Empty where no factor was ever delivered. */
    static String of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet name = statement.executeQuery(SELECT)) {
            name.next();
            return name.getString(1);
        }
    }
}
