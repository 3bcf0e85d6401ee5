package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.impact.Factor;
import fr.solidrnet.transforms.impact.FactorChoice;
import fr.solidrnet.transforms.impact.FactorSet;
import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts the chosen set of factors where figures read it: {@code mart.facteurs}, and the masses that come of it. */
final class EditionFactorSet {
    private static final String FACTORS = "mart.facteurs";

    private EditionFactorSet() {}

    /** Returns the name of the set, as the manifest tells it. */
    static String use(Connection connection, EditionStore editions, FactorChoice choice) throws SQLException {
        if (choice instanceof FactorChoice.Given given) {
            replace(connection, given.factors());
            return given.name();
        }

        if (choice instanceof FactorChoice.OfEdition of) {
            if (!editions.list().contains(of.edition())) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "There is no edition " + of.edition() + " to take factors from: `solidrnet status` lists them");
            }

            FrozenEdition edition = editions.open(of.edition());

            try (Connection frozen = EditionViews.connect(edition)) {
                replace(connection, FactorSet.read(frozen, "facteurs"));
            }

            return edition.manifest().jeuFacteurs();
        }

        return FactorsName.of(connection);
    }

    /** Has figures read these factors. */
    static void replace(Connection connection, FactorSet factors) throws SQLException {
        DuckDb.execute(connection, "drop view " + FACTORS);
        DuckDb.execute(
                connection,
                MartSchemas.load().marts().stream()
                        .filter(mart -> mart.name().equals(FACTORS))
                        .findFirst()
                        .orElseThrow()
                        .createTable());
        DuckDb.execute(connection, "alter view mart.appareils_attribues rename to appareils_attribues_du_jour");
        DuckDb.execute(
                connection,
                "create view mart.appareils_attribues as\n"
                        + ResourceFolder.read(EditionFactorSet.class, "factors", ".sql")
                                .get("appareils_attribues.sql"));

        try (PreparedStatement insert = connection.prepareStatement("insert into " + FACTORS
                + " (code, valeur, unite, loi, parametres, source, valide_du, valide_au, statut)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Factor factor : factors.all()) {
                insert.setString(1, factor.code());
                insert.setBigDecimal(2, BigDecimal.valueOf(factor.value()));
                insert.setString(3, factor.unit());
                insert.setString(4, factor.law());
                insert.setString(5, factor.parameters());
                insert.setString(6, factor.source());
                insert.setObject(7, factor.validFrom());
                insert.setObject(8, factor.validTo());
                insert.setString(9, factor.status());
                insert.execute();
            }
        }
    }
}
