package fr.solidrnet.transforms.edition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteEditionFilesTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws SQLException, IOException {
        write("one");
    }

    private void write(String name) throws SQLException, IOException {
        try (Connection connection = marts()) {
            new WriteEditionFiles(ComputedFrom.shipped(), Contracts.load())
                    .write(connection, MONTH, null, Files.createDirectory(folder.resolve(name)));
        }
    }

    private static Connection marts() throws SQLException {
        Connection connection = DuckDb.inMemory();

        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema mart");
            statement.execute("create schema journal");

            for (var mart : MartSchemas.load().marts()) {
                statement.execute(mart.createTable());
            }

            statement.execute("create table journal.comptes (sequence bigint, livraison varchar, date_livraison date,"
                    + " fichier varchar, nom_table varchar, empreinte varchar, lues bigint)");
            statement.execute("insert into journal.comptes values"
                    + " (1, '2026-10-15', '2026-10-15', 'packs.csv', 'packs', 'a', 10),"
                    + " (2, '2026-10-15', '2026-10-15', 'packs.csv', 'packs', 'a', 12),"
                    + " (2, '2026-09-15', '2026-09-15', 'packs.csv', 'packs', 'b', 99),"
                    + " (1, 'reference', '2026-10-01', 'communes.csv', 'communes', 'c', 252)");
            statement.execute(
                    "insert into mart.comptes (sequence, empreinte, livraison, date_livraison, fichier, nom_table, nature) values"
                            + " (2, 'a', '2026-10-15', '2026-10-15', 'packs.csv', 'packs', 'LIVRAISON'),"
                            + " (2, 'b', '2026-09-15', '2026-09-15', 'packs.csv', 'packs', 'LIVRAISON'),"
                            + " (1, 'c', 'reference', '2026-10-01', 'communes.csv', 'communes', 'REFERENCE')");
            statement.execute("insert into mart.attributions (attribution_id, categorie, epci, date_attribution) values"
                    + " ('T1', 'RSA', 'disparu', '2026-10-02'), ('T2', 'RSA', null, '2026-10-02')");
            return connection;
        }
    }

    @Test
    void theSameMartsGiveTheSameBytes() throws SQLException, IOException {
        write("two");

        assertThat(bytes("two").keySet())
                .containsExactly(
                        "calculs.parquet",
                        "changements.parquet",
                        "comptes.parquet",
                        "definitions.parquet",
                        "dictionnaire.parquet",
                        "facteurs.parquet",
                        "indicateurs.parquet",
                        "modalites.parquet",
                        "sensibilite.parquet");
        assertThat(bytes("two")).containsExactlyEntriesOf(bytes("one"));
    }

    @Test
    void figuresHaveTheColumnsOfTheLongTableAndAreSorted() throws SQLException {
        assertThat(query("select string_agg(column_name || ' ' || lower(column_type), ', ')"
                        + " from (describe select * from '{}/indicateurs.parquet')"))
                .containsExactly("mois varchar, code varchar, periode varchar, decoupage varchar, modalite varchar,"
                        + " valeur double, numerateur double, denominateur double, p5 double, p95 double,"
                        + " unite varchar, secret varchar");
        assertThat(query("select code || ' ' || valeur from '{}/indicateurs.parquet' where mois = '2026-10'"
                        + " and code = 'packs_attribues' and periode = 'mois' and decoupage = ''"))
                .containsExactly("packs_attribues 2.0");
        assertThat(query("select distinct mois from '{}/indicateurs.parquet'")).hasSize(24);
        List<String> keys = query("select mois || chr(1) || code || chr(1) || periode || chr(1) || decoupage || chr(1)"
                + " || modalite from '{}/indicateurs.parquet'");
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyModalityThatAFigureHasIsNamed() throws SQLException {
        assertThat(query("select modalite || ' ' || libelle from '{}/modalites.parquet' where decoupage = 'epci'"))
                .containsExactly("disparu disparu", "non localisé Non localisé");
        assertThat(query("select distinct decoupage || modalite from '{}/indicateurs.parquet'"
                        + " where decoupage <> '' and decoupage not like '% x %'"
                        + " except select decoupage || modalite from '{}/modalites.parquet'"))
                .isEmpty();
        assertThat(query("select libelle from '{}/modalites.parquet' where decoupage = 'genre' order by ordre"))
                .hasSize(3);
    }

    @Test
    void definitionsTellPeriodsAndSplitsAsLists() throws SQLException {
        assertThat(query("select libelle || ' ' || periodes::varchar || ' ' || decoupages::varchar"
                        + " from '{}/definitions.parquet' where code in ('packs_attribues', 'objectif_packs')"))
                .containsExactly(
                        "Packs attribués [mois, annee, cumul] [categorie, epci, categorie x epci]",
                        "Avancement de l'objectif de packs [cumul] []");
    }

    @Test
    void accountsAreTheCurrentOnesOfDeliveriesOfTheMonth() throws SQLException {
        assertThat(query("select sequence || ' ' || fichier || ' ' || lues from '{}/comptes.parquet'"))
                .containsExactly("2 packs.csv 12");
    }

    @Test
    void theDictionaryTellsColumnsOfExportsThenOfMarts() throws SQLException {
        assertThat(query("select nom_table || '.' || colonne from '{}/dictionnaire.parquet' limit 1"))
                .containsExactly("lots.lot_id");
        assertThat(query("select type || ' ' || unite || ' ' || sensibilite from '{}/dictionnaire.parquet'"
                        + " where nom_table = 'mart.appareils' and colonne = 'masse_kg'"))
                .containsExactly("nombre kg aucune");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();

        try (Connection connection = DuckDb.inMemory();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        sql.replace("{}", folder.resolve("one").toString()))) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }

        return values;
    }

    private SortedMap<String, String> bytes(String name) throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();

        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }

        return bytes;
    }
}
