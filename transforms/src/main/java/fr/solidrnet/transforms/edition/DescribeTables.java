package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.AnalystTables;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tables of the analysts' file that tell of the others: {@code dictionnaire}, one row a column that the file has,
 * and {@code indicateurs_definitions}. They come from where docs/dictionnaire.md and docs/indicateurs.md do. Editions
 * that were made with other factors than the live ones show their marts with these.
 */
public record DescribeTables(Contracts contracts) implements AnalystTables {
    private static final String ONLY_WHAT_IS_THERE = """
            delete from dictionnaire where (nom_table, colonne) not in (
                select (schema_name || '.' || table_name, column_name) from duckdb_columns()
                where database_name = current_database())""";

    @Override
    public void write(Connection connection) throws SQLException {
        PinnedFactors.useAll(connection);
        DuckDb.execute(connection, "create schema if not exists main");
        EditionDictionary.writeWhole(connection, contracts, MartSchemas.load());
        DuckDb.execute(connection, ONLY_WHAT_IS_THERE);
        EditionDefinitions.write(connection, IndicatorCatalogue.load());
        DuckDb.execute(connection, "alter table definitions rename to indicateurs_definitions");
        RelationComments.load().add(connection);
    }
}
