package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.edition.Verification.Difference;
import fr.solidrnet.transforms.edition.Verification.Nature;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.edition.EditionManifest.FrozenFile;
import fr.solidrnet.warehouse.edition.FileHash;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Compares the relations of an edition with those that its data give again. */
final class CompareRelations {
    private static final String FIGURES = "indicateurs.parquet";

    /** What these say is worded by the contracts, which may have new words since. */
    private static final Set<String> WORDED =
            Set.of("dictionnaire.parquet", "modalites.parquet", "facteurs.parquet", "sensibilite.parquet");

    private static final String DIFFERENT_FIGURES = """
            select
                concat_ws(' ', mois, code, periode, nullif(decoupage, ''), nullif(modalite, '')) as chiffre,
                concat_ws(' / ', fige.valeur, fige.numerateur, fige.denominateur, fige.p5, fige.p95) as fige,
                concat_ws(' / ', refait.valeur, refait.numerateur, refait.denominateur, refait.p5, refait.p95) as refait
            from read_parquet({frozen}) as fige
            full join read_parquet({again}) as refait using (mois, code, periode, decoupage, modalite)
            where fige.valeur is distinct from refait.valeur
                or fige.numerateur is distinct from refait.numerateur
                or fige.denominateur is distinct from refait.denominateur
                or fige.p5 is distinct from refait.p5
                or fige.p95 is distinct from refait.p95
                or fige.unite is distinct from refait.unite
            order by chiffre""";

    private static final String DIFFERENT_ROWS = """
            select
                (select count(*) from (from read_parquet({frozen}) except all from read_parquet({again}))),
                (select count(*) from (from read_parquet({again}) except all from read_parquet({frozen})))""";

    private final FrozenEdition edition;
    private final Path again;
    private final SortedMap<String, String> damages;
    private final List<Difference> differences;
    private final List<String> remarks;

    /**
     * @param again the folder of what came out again
     * @param damages the edition's files that are not what was frozen
     */
    CompareRelations(
            FrozenEdition edition,
            Path again,
            SortedMap<String, String> damages,
            List<Difference> differences,
            List<String> remarks) {
        this.edition = edition;
        this.again = again;
        this.damages = damages;
        this.differences = differences;
        this.remarks = remarks;
    }

    /**
     * Returns how many figures were compared.
     *
     * @param sameContracts whether today's contracts are those that the edition was made with
     */
    long run(boolean sameContracts) throws SQLException {
        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement()) {
            for (FrozenFile file : edition.manifest().fichiers()) {
                compare(statement, file, sameContracts);
            }

            return count(statement, again.resolve(FIGURES));
        }
    }

    private void compare(Statement statement, FrozenFile file, boolean sameContracts) throws SQLException {
        Path made = again.resolve(file.nom());

        if (!Files.isRegularFile(made)) {
            remarks.add(file.nom() + " : ce programme ne fait plus ce fichier.");
            return;
        }

        boolean sameBytes = FileHash.sha256(made).equals(file.sha256());

        if (sameBytes && damages.containsKey(file.nom())) {
            remarks.add(file.nom() + " : le recalcul redonne exactement le fichier figé.");
        }

        if (sameBytes && !damages.containsKey(file.nom())
                || !isParquet(edition.folder().resolve(file.nom()))) {
            return;
        }

        if (!sameContracts && WORDED.contains(file.nom())) {
            remarks.add(file.nom() + " : les contrats ont changé depuis, ses libellés ne sont pas comparés.");
        } else if (file.nom().equals(FIGURES)) {
            figures(statement, file);
        } else {
            rows(statement, file);
        }
    }

    private void figures(Statement statement, FrozenFile file) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql(DIFFERENT_FIGURES, file))) {
            while (row.next()) {
                differences.add(new Difference(Nature.CHIFFRE, row.getString(1), row.getString(2), row.getString(3)));
            }
        }
    }

    private void rows(Statement statement, FrozenFile file) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql(DIFFERENT_ROWS, file))) {
            row.next();

            if (row.getLong(1) + row.getLong(2) > 0) {
                differences.add(new Difference(
                        Nature.RELATION,
                        file.nom(),
                        row.getLong(1) + " lignes ne sortent plus",
                        row.getLong(2) + " lignes sortent autrement"));
            }
        }
    }

    private String sql(String text, FrozenFile file) {
        return text.replace(
                        "{frozen}",
                        DuckDb.literal(edition.folder().resolve(file.nom()).toString()))
                .replace("{again}", DuckDb.literal(again.resolve(file.nom()).toString()));
    }

    private static long count(Statement statement, Path file) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select count(*) from read_parquet(" + DuckDb.literal(file.toString()) + ")")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether anything can be read of a file: one that was cut short is told as a damaged file alone. */
    private static boolean isParquet(Path file) {
        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement()) {
            return Files.isRegularFile(file) && count(statement, file) >= 0;
        } catch (SQLException unreadable) {
            return false;
        }
    }
}
