package fr.solidrnet.transforms.edition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.transforms.TestSpark;
import fr.solidrnet.transforms.model.BuildModels;
import fr.solidrnet.transforms.model.ModelProgress;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as they lie in {@code brut}, through all models, to the figures of an edition. */
class RowsToEditionTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final String TECHNICAL = "livraison, date_livraison, fichier, ligne, version_le, retrait";

    @TempDir
    Path folder;

    @Test
    void aLateCorrectionMakesASecondEditionAndLeavesTheFirst() throws SQLException {
        try (Warehouse warehouse = TestWarehouse.open(folder)) {
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());
            insert(spark, "communes", "code_insee, nom, population, epci_siren, epci_nom", "2026-10-31", """
                    ('79191', 'Niort', 3000, '200041317', 'CA du Niortais'),
                    ('79049', 'Bressuire', 1000, '200040244', 'CA du Bocage Bressuirais')""");
            insert(spark, "appareils", "appareil_id, type_appareil, poids_kg, date_reception, etat", "2026-10-31", """
                    ('A1', 'UNITE_CENTRALE', 6.9, date '2026-09-01', 'EN_PACK'),
                    ('A2', 'SOURIS', 0.1, date '2026-09-01', 'EN_PACK')""");
            insert(spark, "packs", "pack_id, composants", "2026-10-31", """
                    ('P1', array('A1', 'A2')), ('P2', array('A2'))""");
            insert(
                    spark,
                    "attributions",
                    "attribution_id, pack_id, beneficiaire_ref, categorie, code_insee, date_attribution",
                    "2026-10-31",
                    """
                    ('T1', 'P1', binary('p'), 'RSA', '79191', date '2026-10-02'),
                    ('T2', 'P2', binary('q'), 'EHPAD', '75056', date '2026-10-31')""");
            EditionId first = edition(warehouse, "2026-10-31");

            insert(
                    spark,
                    "attributions",
                    "attribution_id, pack_id, beneficiaire_ref, categorie, code_insee, date_attribution",
                    "2026-11-05",
                    """
                    ('T2', 'P2', binary('q'), 'EHPAD', '79049', date '2026-11-01')""");
            EditionId second = edition(warehouse, "2026-11-05");

            assertThat(figures(warehouse, first))
                    .containsExactly(
                            "gini_couverture 0.25",
                            "masse_reemployee 7.1",
                            "packs_attribues 2.0",
                            "packs_pour_1000_hab 0.5",
                            "non localisé 1.0");
            assertThat(figures(warehouse, second))
                    .containsExactly(
                            "gini_couverture 0.25",
                            "masse_reemployee 7.0",
                            "packs_attribues 1.0",
                            "packs_pour_1000_hab 0.25");
        }
    }

    private static void insert(SparkSession spark, String table, String columns, String delivery, String rows) {
        String technical = "'%s', date '%s', '%s.csv', 2L, timestamp_ntz '%s 00:00:00', false"
                .formatted(delivery, delivery, table, delivery);
        spark.sql("insert into brut." + table + " (" + columns + ", " + TECHNICAL + ") select *, " + technical
                + " from values " + rows);
    }

    private static EditionId edition(Warehouse warehouse, String delivery) {
        warehouse.commit(
                new NewEntry(Nature.LIVRAISON, delivery, LocalDate.parse(delivery), "contrats", "cle"),
                List.of(),
                List.of());
        new BuildModels(TestSpark::on, ModelProgress.SILENT).run(warehouse);
        return new BuildEdition(Set.of()).build(warehouse, MONTH).id();
    }

    private static List<String> figures(Warehouse warehouse, EditionId id) throws SQLException {
        List<String> figures = new ArrayList<>();

        try (Connection connection = EditionViews.connect(new EditionStore(warehouse).open(id));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select case when decoupage = '' then code else modalite end || ' ' || valeur
                        from indicateurs
                        where mois = '2026-10'
                            and periode = 'cumul'
                            and (decoupage = '' or modalite = 'non localisé' and code = 'packs_attribues')
                            and code in ('packs_attribues', 'packs_pour_1000_hab', 'masse_reemployee', 'gini_couverture')
                            and decoupage in ('', 'epci')
                        order by decoupage, code""")) {
            while (rows.next()) {
                figures.add(rows.getString(1));
            }
        }

        return figures;
    }
}
