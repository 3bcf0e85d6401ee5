package fr.solidrnet.transforms.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Names a set of factors by what it says: two editions with the same hash were computed with the same factors. */
final class FactorsHash {
    private static final String SELECT = """
            select sha256(coalesce(string_agg(cast(facteurs as varchar), chr(10) order by code), ''))
            from mart.facteurs as facteurs""";

    private FactorsHash() {}

    /** SHA-256 of the rows of {@code mart.facteurs} in order of their codes, in hexadecimal. */
    static String of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet hash = statement.executeQuery(SELECT)) {
            hash.next();
            return hash.getString(1);
        }
    }
}
