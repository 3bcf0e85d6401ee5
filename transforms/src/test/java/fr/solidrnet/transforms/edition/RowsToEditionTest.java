package fr.solidrnet.transforms.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.transforms.TestSpark;
import fr.solidrnet.transforms.impact.Factor;
import fr.solidrnet.transforms.impact.FactorChoice;
import fr.solidrnet.transforms.impact.FactorSet;
import fr.solidrnet.transforms.model.BuildModels;
import fr.solidrnet.transforms.model.ModelProgress;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.EditionManifest;
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
                    ('A2', 'SOURIS', 0.1, date '2026-09-01', 'EN_PACK'),
                    ('A3', 'CABLES', null, date '2026-09-01', 'EN_PACK')""");
            insert(spark, "packs", "pack_id, composants", "2026-10-31", """
                    ('P1', array('A1', 'A2', 'A3')), ('P2', array('A2'))""");
            insert(
                    spark,
                    "attributions",
                    "attribution_id, pack_id, beneficiaire_ref, categorie, code_insee, date_attribution",
                    "2026-10-31",
                    """
                    ('T1', 'P1', binary('p'), 'RSA', '79191', date '2026-10-02'),
                    ('T2', 'P2', binary('q'), 'EHPAD', '75056', date '2026-10-31')""");
            insert(spark, "facteurs", "code, valeur, unite, loi, source, valide_du, statut", "2026-10-31", """
                    ('L2', 3, 'an', 'fixe', 'essai', date '2022-01-01', 'hypothese'),
                    ('DELTA', 0.5, 'ratio', 'fixe', 'essai', date '2022-01-01', 'convention'),
                    ('H_JOUR', 4, 'h', 'fixe', 'essai', date '2022-01-01', 'publie'),
                    ('REMISE_EN_ETAT', 3, 'kgCO2e', 'fixe', 'essai', date '2022-01-01', 'hypothese'),
                    ('EF_ELEC_2025', 0.05, 'kgCO2e/kWh', 'fixe', 'essai', date '2025-01-01', 'publie')""");
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
            assertThat(query(warehouse, first, "select code from changements")).isEmpty();
            assertThat(query(warehouse, second, """
                    select edition_precedente || ' ' || mois || ' ' || code || ' ' || ancienne_valeur || ' '
                        || nouvelle_valeur
                    from changements
                    where periode = 'cumul' and code in ('packs_attribues', 'masse_reemployee', 'communes_desservies')"""))
                    .containsExactly(
                            "2026-10/r1 2026-10 masse_reemployee 7.1 7.0",
                            "2026-10/r1 2026-10 packs_attribues 2.0 1.0");
            assertThat(query(warehouse, second, "select code from changements where code = 'objectif_packs'"))
                    .isEmpty();
            editionsKeepTheSetOfFactorsTheyWereMadeWith(warehouse, second);
        }
    }

    private static void editionsKeepTheSetOfFactorsTheyWereMadeWith(Warehouse warehouse, EditionId live)
            throws SQLException {
        BuildEdition build = new BuildEdition(Set.of());
        EditionStore store = new EditionStore(warehouse);
        Factor mass = new Factor("MASSE_CABLES", 0.5, "kg", "fixe", null, "essai", LocalDate.EPOCH, null, "hypothese");
        List<Factor> factors = new ArrayList<>();
        List.of("L2", "DELTA", "H_JOUR", "REMISE_EN_ETAT", "EF_ELEC_2025")
                .forEach(code -> factors.add(
                        new Factor(code, 2, "u", "fixe", null, "essai", LocalDate.EPOCH, null, "hypothese")));
        factors.add(mass);
        EditionManifest given =
                build.build(warehouse, MONTH, new FactorChoice.Given("essai.csv", FactorSet.of(factors)));
        EditionManifest again = build.build(warehouse, MONTH, new FactorChoice.OfEdition(live));
        EditionManifest before = store.open(live).manifest();

        assertThat(given.jeuFacteurs()).isEqualTo("essai.csv");
        assertThat(before.jeuFacteurs()).isEqualTo("2026-10-31");
        assertThat(figures(warehouse, given.id())).contains("masse_reemployee 7.5");
        assertThat(query(warehouse, given.id(), "select code from facteurs where utilise"))
                .containsExactly("MASSE_CABLES");
        assertThat(again.jeuFacteurs()).isEqualTo(before.jeuFacteurs());
        assertThat(again.empreintes()).isEqualTo(before.empreintes()).isNotEqualTo(given.empreintes());
        assertThat(again.editionPrecedente()).isEqualTo(given.edition());
        assertThat(figures(warehouse, again.id())).isEqualTo(figures(warehouse, live));
        assertThatThrownBy(() -> build.build(warehouse, MONTH, new FactorChoice.OfEdition(new EditionId(MONTH, 99))))
                .hasMessageContaining("There is no edition 2026-10/r99 to take factors from");
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
        return query(warehouse, id, """
                select case when decoupage = '' then code else modalite end || ' ' || valeur
                from indicateurs
                where mois = '2026-10'
                    and periode = 'cumul'
                    and (decoupage = '' or modalite = 'non localisé' and code = 'packs_attribues')
                    and code in ('packs_attribues', 'packs_pour_1000_hab', 'masse_reemployee', 'gini_couverture')
                    and decoupage in ('', 'epci')
                order by decoupage, code""");
    }

    private static List<String> query(Warehouse warehouse, EditionId id, String sql) throws SQLException {
        List<String> found = new ArrayList<>();

        try (Connection connection = EditionViews.connect(new EditionStore(warehouse).open(id));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }

        return found;
    }
}
