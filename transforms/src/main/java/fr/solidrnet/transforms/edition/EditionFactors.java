package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.impact.Factor;
import fr.solidrnet.transforms.impact.FactorLabels;
import fr.solidrnet.transforms.impact.FactorUse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The factors that the edition was made with, and what became of each: the table {@code facteurs}. */
final class EditionFactors {
    private static final String CREATE = """
            create or replace table facteurs (
                code varchar, libelle varchar, valeur double, unite varchar, loi varchar, loi_libelle varchar,
                parametres varchar, source varchar, valide_du date, valide_au date, statut varchar,
                statut_libelle varchar, utilise boolean, perime boolean)""";

    private EditionFactors() {}

    static void write(Connection connection, FactorUse use, FactorLabels labels) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(CREATE);
        }

        try (PreparedStatement insert =
                connection.prepareStatement("insert into facteurs values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Factor factor : use.factors().all()) {
                insert.setString(1, factor.code());
                insert.setString(2, labels.of(factor.code()));
                insert.setDouble(3, factor.value());
                insert.setString(4, factor.unit());
                insert.setString(5, factor.law());
                insert.setString(6, labels.law(factor.law()));
                insert.setString(7, factor.parameters());
                insert.setString(8, factor.source());
                insert.setObject(9, factor.validFrom());
                insert.setObject(10, factor.validTo());
                insert.setString(11, factor.status());
                insert.setString(12, labels.status(factor.status()));
                insert.setBoolean(13, use.used().contains(factor.code()));
                insert.setBoolean(14, use.expired().contains(factor.code()));
                insert.execute();
            }
        }
    }
}
