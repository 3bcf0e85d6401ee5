package fr.solidrnet.app;

import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.edition.EditionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** Damages an edition for as long as something looks at it, then mends it. */
record DamagedEdition(Path warehouse, String edition) {

    void withAnotherFigure(Runnable look) throws IOException {
        Path figures = warehouse.resolve("editions").resolve(edition).resolve("indicateurs.parquet");
        Path other = warehouse.resolveSibling("autres-chiffres.parquet");

        try (Connection connection = DuckDb.inMemory()) {
            DuckDb.execute(
                    connection,
                    "copy (select * replace (case when code = 'packs_attribues' and mois = '2026-10' and periode = 'cumul'"
                            + " and decoupage = '' then valeur + 1 else valeur end as valeur) from '" + figures
                            + "') to '" + other + "' (format parquet)");
        } catch (SQLException e) {
            throw new IOException(e);
        }

        aside(figures, look, () -> Files.move(other, figures));
    }

    void withAFileCutShort(Runnable look) throws IOException {
        Path words = warehouse.resolve("editions").resolve(edition).resolve("definitions.parquet");
        byte[] bytes = Files.readAllBytes(words);
        aside(words, look, () -> Files.write(words, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    void withoutADataFile(Runnable look) throws IOException, SQLException {
        String file = AnalystFile.query(
                        warehouse,
                        "select regexp_extract(sql, '''([^'']+[.]parquet)''', 1) from duckdb_views()"
                                + " where view_name = 'mart_attributions' and schema_name = '"
                                + EditionViews.schema(EditionId.parse(edition)) + "'")
                .get(0);
        aside(Path.of(file), look, () -> {});
    }

    private interface Damage {
        void make() throws IOException;
    }

    private void aside(Path file, Runnable look, Damage damage) throws IOException {
        Path kept = warehouse.resolveSibling("garde-" + file.getFileName());
        Files.move(file, kept);

        try {
            damage.make();
            look.run();
        } finally {
            Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
