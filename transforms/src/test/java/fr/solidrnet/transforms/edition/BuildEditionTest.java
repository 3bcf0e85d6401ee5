package fr.solidrnet.transforms.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.transforms.model.ModelSchema;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.IcebergSchemas;
import fr.solidrnet.warehouse.storage.TableName;
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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildEditionTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Contracts CONTRACTS = Contracts.load();
    private static final BuildEdition BUILD = new BuildEdition(BuildEdition.blockingTables(CONTRACTS));

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.open(folder, CONTRACTS);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private void deliver(String name, FileStatus objectifs) {
        FileAccount account = new FileAccount(
                warehouse.nextSequence(),
                name,
                LocalDate.parse(name),
                "objectifs.csv",
                "objectifs",
                objectifs,
                "sha-" + name,
                "canonique",
                objectifs == FileStatus.CHARGE ? new Fates(3, 3, 0, 0, 0, 0, 0, 0, 0) : Fates.NONE,
                new TreeMap<>(),
                List.of());
        warehouse.commit(
                new NewEntry(Nature.LIVRAISON, name, LocalDate.parse(name), CONTRACTS.hash(), "cle"),
                List.of(account),
                List.of());
    }

    /** Marts without a row, as the models of an empty warehouse would be. */
    private void buildModels() {
        for (ModelSchema mart : MartSchemas.load().marts()) {
            List<Field> fields =
                    mart.columns().stream().map(BuildEditionTest::field).toList();
            warehouse.ensure(TableName.of(mart.name()), IcebergSchemas.of(fields), mart.title());
        }

        List<Field> factors = new ArrayList<>(CONTRACTS.table("facteurs").stored());
        factors.addAll(CONTRACTS.technical());
        warehouse.ensure(TableName.of("courant.facteurs"), IcebergSchemas.of(factors), "Facteurs");

        warehouse.commit(new NewEntry(Nature.MODELES, "", null, "modeles", "cle"), List.of(), List.of());
    }

    private static Field field(ModelSchema.Column column) {
        return new Field(
                column.name(),
                column.title(),
                column.description(),
                column.type(),
                column.precision(),
                column.scale(),
                column.unit(),
                column.sensitivity(),
                null,
                true,
                null,
                null,
                null,
                null);
    }

    @Test
    void anEditionHoldsEveryFigureAndSaysWhatItIsMadeFrom() throws SQLException {
        deliver("2026-10-31", FileStatus.CHARGE);
        deliver("2026-09-30", FileStatus.CHARGE);
        buildModels();

        EditionManifest manifest = BUILD.build(warehouse, MONTH);

        FrozenEdition edition = new EditionStore(warehouse).open(manifest.id());
        assertThat(manifest.edition()).isEqualTo("2026-10/r1");
        assertThat(manifest.sequence()).isEqualTo(3);
        assertThat(manifest.livraisons()).containsExactly("2026-09-30", "2026-10-31");
        assertThat(manifest.instantanes()).containsKeys("mart.attributions", "journal.comptes", "brut.lots");
        assertThat(manifest.empreintes())
                .containsEntry("contrats", CONTRACTS.hash())
                .containsEntry("modeles", "modeles")
                .containsEntry("indicateurs", IndicatorCatalogue.load().hash())
                .hasEntrySatisfying("facteurs", hash -> assertThat(hash).hasSize(64));
        assertThat(edition.relations().keySet())
                .containsExactly(
                        "calculs",
                        "changements",
                        "comptes",
                        "definitions",
                        "dictionnaire",
                        "facteurs",
                        "indicateurs",
                        "modalites",
                        "sensibilite");

        try (Connection connection = EditionViews.connect(edition);
                Statement statement = connection.createStatement();
                ResultSet codes = statement.executeQuery("select count(distinct code) from indicateurs")) {
            codes.next();
            assertThat(codes.getInt(1))
                    .isEqualTo(IndicatorCatalogue.load().indicators().size());
        }
    }

    @Test
    void aSecondEditionOfTheMonthIsARevisionWithTheSameBytes() {
        deliver("2026-10-31", FileStatus.CHARGE);
        buildModels();

        EditionManifest first = BUILD.build(warehouse, MONTH);
        EditionManifest second = BUILD.build(warehouse, MONTH);

        assertThat(second.edition()).isEqualTo("2026-10/r2");
        assertThat(second.fichiers()).isEqualTo(first.fichiers());
        assertThat(new EditionStore(warehouse).open(first.id()).manifest()).isEqualTo(first);
    }

    @Test
    void aRefusedFileOfATableThatMustBeWholeStopsTheEdition() {
        deliver("2026-10-31", FileStatus.REFUSE);
        buildModels();

        assertThatThrownBy(() -> BUILD.build(warehouse, MONTH))
                .hasMessageContaining("objectifs.csv of delivery 2026-10-31 (objectifs) is REFUSE")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.BLOCKED, SolidrnetException::kind);
        assertThat(new EditionStore(warehouse).list()).isEmpty();
        assertThat(new BuildEdition(Set.of()).build(warehouse, MONTH).edition()).isEqualTo("2026-10/r1");
    }

    @Test
    void modelsOlderThanTheLastDeliveryAreNotFrozen() {
        buildModels();
        deliver("2026-10-31", FileStatus.CHARGE);

        assertThatThrownBy(() -> BUILD.build(warehouse, MONTH))
                .hasMessageContaining("older than its last delivery")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.CONFIGURATION, SolidrnetException::kind);
    }
}
