package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.transforms.model.ModelSchema;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The factors that an edition was computed with, where they were not the live ones: its views {@code mart_facteurs} and
 * {@code mart_appareils_attribues} then read the set that it keeps.
 */
final class PinnedFactors {
    private static final String FACTORS = "mart.facteurs";
    private static final String DEVICES = "mart_appareils_attribues";

    private static final String OTHERS = """
            select count(*) from (
                (select code, cast(valeur as double) as valeur, loi, parametres from {}.mart_facteurs
                except all select code, valeur, loi, parametres from {}.facteurs)
                union all
                (select code, valeur, loi, parametres from {}.facteurs
                except all select code, cast(valeur as double), loi, parametres from {}.mart_facteurs)
            )""";

    private static final String VIEW = """
            create or replace view {}.mart_facteurs as
            select code, cast(valeur as decimal(%d, %d)) as valeur, unite, loi, parametres, source, valide_du, valide_au,
                statut
            from {}.facteurs""";

    private static final String SCHEMAS = """
            select schema_name from duckdb_views()
            where database_name = current_database()
                and view_name in ('facteurs', 'mart_facteurs')
                and schema_name like 'edition!_%' escape '!'
            group by schema_name
            having count(*) = 2
            order by schema_name""";

    private PinnedFactors() {}

    /** Does it for every edition in the current database. */
    static void useAll(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SCHEMAS)) {
            while (row.next()) {
                schemas.add(row.getString(1));
            }
        }

        for (String schema : schemas) {
            use(connection, schema);
        }
    }

    /** @param schema of the edition, with its figures' and its marts' views */
    static void use(Connection connection, String schema) throws SQLException {
        if (!others(connection, schema)) {
            return;
        }

        ModelSchema.Column value = MartSchemas.load().mart(FACTORS).columns().stream()
                .filter(column -> column.name().equals("valeur"))
                .findFirst()
                .orElseThrow();
        DuckDb.execute(
                connection, VIEW.formatted(value.precision(), value.scale()).replace("{}", schema));
        DuckDb.execute(connection, "alter view " + schema + "." + DEVICES + " rename to " + DEVICES + "_du_jour");
        String select = Objects.requireNonNull(
                ResourceFolder.read(PinnedFactors.class, "factors", ".sql").get("appareils_attribues.sql"));
        DuckDb.execute(connection, "create view " + schema + "." + DEVICES + " as\n" + PinnedNames.in(schema, select));
    }

    private static boolean others(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(OTHERS.replace("{}", schema))) {
            count.next();
            return count.getLong(1) > 0;
        }
    }
}
