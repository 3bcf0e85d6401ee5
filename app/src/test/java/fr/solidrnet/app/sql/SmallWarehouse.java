package fr.solidrnet.app.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A folder laid out as a warehouse is, with one table and one edition, made by DuckDB alone. */
public record SmallWarehouse(Path root) {
    static final SqlLimits LIMITS = new SqlLimits(200, 50, 2, 2, 200, 64, 2);

    public static SmallWarehouse in(Path root) throws IOException, SQLException {
        Path data = Files.createDirectories(root.resolve("tables/mart/attributions/data"))
                .resolve("a.parquet");
        Path figures =
                Files.createDirectories(root.resolve("editions/2026-10/r1")).resolve("indicateurs.parquet");

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("solidrnet.duckdb"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "copy (select 'AT-' || i as attribution_id, ['RSA', 'EHPAD', 'IAE'][1 + i % 3] as categorie,"
                            + " date '2026-01-01' + (i % 300)::int as date_attribution from range(300) t(i)) to '"
                            + data + "'",
                    "copy (select 'packs_attribues' as code, 7.0 as valeur) to '" + figures + "'",
                    "create schema mart",
                    "create view mart.attributions as select * from read_parquet(['" + data + "'])",
                    "comment on column mart.attributions.categorie is 'Catégorie de la personne à qui le pack est"
                            + " attribué, telle que la structure qui l’attribue la connaît ce jour-là.'",
                    "create schema edition_2026_10_r1",
                    "create view edition_2026_10_r1.mart_attributions as select * from read_parquet(['" + data + "'])"
                            + " where categorie = 'RSA'",
                    "create view edition_2026_10_r1.indicateurs as select * from read_parquet('" + figures + "')",
                    "create table dictionnaire (nom_table varchar, colonne varchar, sensibilite varchar)",
                    "insert into dictionnaire values ('mart.attributions', 'attribution_id', 'aucune'),"
                            + " ('mart.attributions', 'date_attribution', 'quasi')")) {
                statement.execute(sql);
            }
        }

        return new SmallWarehouse(root);
    }

    public SqlPlace place(String schema) {
        return new SqlPlace(
                root.resolve("solidrnet.duckdb"), List.of(root.resolve("tables"), root.resolve("editions")), schema);
    }

    SqlSession open() {
        return new SqlSession(place(""), LIMITS);
    }
}
