package fr.solidrnet.warehouse.duckdb;

import java.sql.Connection;
import java.sql.SQLException;

/** Tables that stages add to the analysts' file, in its schema {@code main}: what tells of the others. */
@FunctionalInterface
public interface AnalystTables {
    /** Nothing is added. */
    AnalystTables NONE = connection -> {};

    /**
     * Makes the tables. Where one is {@code dictionnaire}, with {@code nom_table} ({@code schema.table}), {@code
     * colonne} and {@code sensibilite}, the comments of the columns say that too.
     *
     * @param connection in which the file is the current database, with all its views
     */
    void write(Connection connection) throws SQLException;
}
