package fr.solidrnet.warehouse.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ends the comments of columns that tell of a person by saying so. */
final class SensitivityComments {
    private static final String SELECT = """
            select colonnes.schema_name, colonnes.table_name, colonnes.column_name,
                coalesce(colonnes.comment || case when colonnes.comment like '%.' then ' ' else '. ' end, '')
                    || 'Touche à une personne (' || dictionnaire.sensibilite
                    || ') : à ne pas publier sous le seuil de secret.'
            from main.dictionnaire as dictionnaire
            inner join duckdb_columns() as colonnes
                on dictionnaire.nom_table = case
                    when colonnes.schema_name like 'edition\\_%' escape '\\' and colonnes.table_name like 'mart\\_%' escape '\\'
                        then 'mart.' || substr(colonnes.table_name, 6)
                    else colonnes.schema_name || '.' || colonnes.table_name
                end
                and colonnes.column_name = dictionnaire.colonne
                and colonnes.database_name = current_database()
            where dictionnaire.sensibilite <> 'aucune'
            order by all""";

    private static final String EXISTS =
            "select count(*) from duckdb_tables() where database_name = current_database() and table_name = 'dictionnaire'";

    private SensitivityComments() {}

    static void add(Connection connection) throws SQLException {
        Map<String, String> comments = new LinkedHashMap<>();

        try (Statement statement = connection.createStatement()) {
            try (ResultSet exists = statement.executeQuery(EXISTS)) {
                if (!exists.next() || exists.getInt(1) == 0) {
                    return;
                }
            }

            try (ResultSet rows = statement.executeQuery(SELECT)) {
                while (rows.next()) {
                    String column = DuckDb.identifier(rows.getString(1)) + "." + DuckDb.identifier(rows.getString(2))
                            + "." + DuckDb.identifier(rows.getString(3));
                    comments.put(column, rows.getString(4));
                }
            }
        }

        comments.forEach((column, text) -> SnapshotViews.comment(connection, "column " + column, text));
    }
}
