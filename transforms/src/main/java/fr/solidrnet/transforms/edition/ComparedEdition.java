package fr.solidrnet.transforms.edition;

import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** The edition that a new one is compared with: the schema {@code precedente} and the table {@code edition_comparee}. */
final class ComparedEdition {
    private static final String SCHEMA = "precedente";

    private ComparedEdition() {}

    /** @param previous none for the first edition: it is compared with one that holds no figure */
    static void attach(Connection connection, @Nullable FrozenEdition previous) {
        DuckDb.execute(connection, "create table edition_comparee (edition varchar, mois varchar)");

        if (previous == null) {
            DuckDb.execute(connection, "create schema " + SCHEMA);
            DuckDb.execute(connection, "create table " + SCHEMA + ".indicateurs as from indicateurs limit 0");
            return;
        }

        EditionViews.create(connection, SCHEMA, previous);
        DuckDb.execute(
                connection,
                "insert into edition_comparee values ("
                        + DuckDb.literal(previous.id().toString()) + ", "
                        + DuckDb.literal(previous.id().month().toString()) + ")");
    }
}
