package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.transforms.indicator.Period;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The words of every indicator: the table {@code definitions}. */
final class EditionDefinitions {
    private static final String CREATE = """
            create or replace table definitions (
                ordre bigint, code varchar, libelle varchar, definition varchar, unite varchar, decimales bigint,
                chiffres_significatifs bigint, theme varchar, periodes varchar[], decoupages varchar[])""";

    private EditionDefinitions() {}

    static void write(Connection connection, IndicatorCatalogue catalogue) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(CREATE);
        }

        try (PreparedStatement insert =
                connection.prepareStatement("insert into definitions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Indicator indicator : catalogue.indicators()) {
                insert.setLong(1, indicator.order());
                insert.setString(2, indicator.code());
                insert.setString(3, indicator.label());
                insert.setString(4, indicator.definition().strip());
                insert.setString(5, indicator.unit());
                insert.setLong(6, indicator.decimals());
                insert.setObject(7, indicator.significant());
                insert.setString(8, indicator.theme());
                insert.setObject(
                        9,
                        array(
                                connection,
                                indicator.periods().stream().map(Period::code).toList()));
                insert.setObject(10, array(connection, indicator.splits()));
                insert.execute();
            }
        }
    }

    private static Object array(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("VARCHAR", values.toArray());
    }
}
