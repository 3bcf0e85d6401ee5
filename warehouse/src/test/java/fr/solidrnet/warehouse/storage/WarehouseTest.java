package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();

    @TempDir
    Path folder;

    @Test
    void aNewWarehouseHasItsTablesAndAnEmptyState() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            assertThat(warehouse.tables())
                    .extracting(TableName::toString)
                    .containsExactly(
                            "brut.lieux",
                            "journal.comptes",
                            "journal.constats",
                            "journal.effacements",
                            "journal.livraisons");
            assertThat(warehouse.state().sequence()).isZero();
            assertThat(warehouse.nextSequence()).isEqualTo(1);
            assertThat(warehouse.lastEntry()).isEmpty();
            assertThat(warehouse.table(TrialRows.LIEUX).currentSnapshot()).isNotNull();
            assertThat(warehouse
                            .table(TrialRows.LIEUX)
                            .schema()
                            .findField("surface")
                            .doc())
                    .isEqualTo("Surface (m²). Surface au sol.");
        }
    }

    @Test
    void aCommitIsReadBackAsItWasWritten() {
        FileAccount account;
        LedgerEntry entry;

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            account = TrialRows.account(warehouse, "2026-10-31_a", 2);
            entry = TrialRows.deliver(warehouse, "2026-10-31_a", "x", "y");
            assertThat(warehouse.lastEntry()).contains(entry);
        }

        try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
            assertThat(reader.ledger()).containsExactly(entry);
            assertThat(reader.accounts()).containsExactly(account);
            assertThat(reader.loadedFiles()).containsExactly("sha-2026-10-31_a");
            assertThat(reader.state().snapshots().keySet())
                    .extracting(TableName::toString)
                    .containsExactly("brut.lieux", "journal.comptes", "journal.constats", "journal.effacements");
            assertThat(files(reader)).hasSize(1).allMatch(file -> Files.isRegularFile(Path.of(file)));
        }
    }

    @Test
    void aReaderSeesNothingOfWhatIsNotCommitted() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x");

            try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
                TrialRows.deliver(warehouse, "b", "y");
                assertThat(reader.state().sequence()).isEqualTo(1);
                assertThat(files(reader)).hasSize(1);
            }

            try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
                assertThat(files(reader)).hasSize(2);
            }
        }
    }

    @Test
    void aRevisedAccountReplacesTheOneBefore() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x");
            FileAccount revised = TrialRows.account(warehouse, "a", 5);
            warehouse.commit(TrialRows.entry("b"), List.of(revised), List.of(TrialRows.finding("a", 3)));
            assertThat(warehouse.accounts()).containsExactly(revised);
        }

        try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
            assertThat(reader.accounts()).singleElement().satisfies(account -> {
                assertThat(account.sequence()).isEqualTo(2);
                assertThat(account.fates().lues()).isEqualTo(5);
            });
        }
    }

    @Test
    void aFileHeldForOneTableMayBeSentAgain() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            FileAccount loaded = TrialRows.account(warehouse, "a", 1);
            FileAccount held = new FileAccount(
                    1,
                    loaded.livraison(),
                    loaded.dateLivraison(),
                    loaded.fichier(),
                    "autre",
                    FileStatus.RETENU,
                    loaded.empreinte(),
                    loaded.format(),
                    new Fates(2, 0, 0, 0, 0, 0, 1, 1, 0),
                    new TreeMap<>(),
                    List.of());
            warehouse.commit(TrialRows.entry("a"), List.of(loaded, held), List.of());
            assertThat(warehouse.loadedFiles()).isEmpty();
        }
    }

    @Test
    void filesOfOneNameAreToldEachUnlessOneStayedOut() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            FileAccount out =
                    TrialRows.account(warehouse, "a", "un", FileStatus.RETENU, new Fates(2, 0, 0, 0, 0, 0, 1, 1, 0));
            warehouse.commit(TrialRows.entry("a"), List.of(out), List.of(TrialRows.finding(out, 2)));
            FileAccount loaded =
                    TrialRows.account(warehouse, "a", "deux", FileStatus.CHARGE, new Fates(2, 2, 0, 0, 0, 0, 0, 0, 0));
            warehouse.commit(TrialRows.entry("a"), List.of(loaded), List.of(TrialRows.finding(loaded, 1)));
            FileAccount other =
                    TrialRows.account(warehouse, "a", "trois", FileStatus.CHARGE, new Fates(1, 1, 0, 0, 0, 0, 0, 0, 0));
            FileAccount same =
                    TrialRows.account(warehouse, "a", "deux", FileStatus.CHARGE, new Fates(2, 1, 1, 0, 0, 0, 0, 0, 0));
            warehouse.commit(
                    TrialRows.entry("a"),
                    List.of(other, same),
                    List.of(TrialRows.finding(other, 7), TrialRows.finding(same, 8)));
            assertThat(warehouse.accounts()).containsExactly(same, other);
            assertThat(warehouse.arrival(same)).isEqualTo(2);
        }

        try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
            assertThat(reader.accounts())
                    .extracting(FileAccount::empreinte, FileAccount::sequence)
                    .containsExactly(tuple("deux", 3L), tuple("trois", 3L));
            FileAccount second = reader.accounts().get(1);
            assertThat(reader.findings(reader.accounts()).get(second))
                    .extracting(stored -> stored.finding().line())
                    .containsExactly(7L);
            assertThat(reader.loadedFiles()).containsExactlyInAnyOrder("deux", "trois");
        }
    }

    @Test
    void aReadersSparkWritesNothingBesideTheWarehouse() {
        TestWarehouse.open(folder, CONTRACTS).close();

        try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
            assertThat(Path.of(reader.sparkSettings().get("spark.local.dir"))).isEmptyDirectory();
            assertThat(TestWarehouse.layout(folder).scratch()).doesNotExist();
        }
    }

    @Test
    void aRetiredTableGoesUnlessAnEditionKeepsItsRows() {
        TableName kept = new TableName(TableName.MART, "gardee");
        TableName gone = new TableName(TableName.MART, "oubliee");

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            for (TableName name : List.of(kept, gone)) {
                warehouse.ensure(
                        name, IcebergSchemas.of(CONTRACTS.table("lieux").fields()), "Essai");
            }

            TrialRows.deliver(warehouse, "a", "x");
            WarehouseState frozen = warehouse.state();
            EditionStore editions = new EditionStore(warehouse);
            editions.freeze(
                    editions.begin(YearMonth.of(2026, 10)),
                    new EditionOrigin(null, List.of("a"), "reference", new TreeMap<>()));
            Table untagged = warehouse.table(gone);
            untagged.manageSnapshots().removeTag("edition-2026-10-r1").commit();
            warehouse.retire(kept);
            warehouse.retire(gone);
            assertThat(warehouse.has(gone)).isTrue();
            TrialRows.deliver(warehouse, "b", "y");
            assertThat(warehouse.state().snapshots()).doesNotContainKeys(kept, gone);
            assertThat(warehouse.has(gone)).isFalse();
            assertThat(warehouse.table(kept).snapshot(frozen.snapshots().get(kept)))
                    .isNotNull();
        }

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            TrialRows.deliver(warehouse, "c", "z");
            assertThat(warehouse.has(kept)).isTrue();
            assertThat(warehouse.state().snapshots()).doesNotContainKey(kept);
            warehouse.ensure(kept, IcebergSchemas.of(CONTRACTS.table("lieux").fields()), "Essai");
            TrialRows.deliver(warehouse, "d", "z");
            assertThat(warehouse.state().snapshots()).containsKey(kept);
        }
    }

    @Test
    void aNegativeCountDoesNotBalance() {
        assertThat(new Fates(1, 2, 0, 0, 0, 0, -1, 0, 0).balanced()).isFalse();
        assertThat(new Fates(1, 1, 0, 0, 0, 0, 0, 0, -1).balanced()).isFalse();
        assertThat(new Fates(1, 1, 0, 0, 0, 0, 0, 0, 3).balanced()).isTrue();
    }

    @Test
    void anAccountThatDoesNotBalanceStopsTheCommit() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            FileAccount good = TrialRows.account(warehouse, "a", 1);
            FileAccount bad = new FileAccount(
                    1,
                    good.livraison(),
                    good.dateLivraison(),
                    good.fichier(),
                    good.table(),
                    good.statut(),
                    good.empreinte(),
                    good.format(),
                    new Fates(3, 1, 0, 0, 0, 0, 1, 0, 0),
                    good.rejeteesParCode(),
                    good.remarques());
            assertThatThrownBy(() -> warehouse.commit(TrialRows.entry("a"), List.of(bad), List.of()))
                    .hasMessageContaining("a.csv (lieux) of delivery a does not balance")
                    .asInstanceOf(type(SolidrnetException.class))
                    .returns(FailureKind.INTERNAL, SolidrnetException::kind);
            assertThat(warehouse.state().sequence()).isZero();
        }
    }

    @Test
    void readingWhereThereIsNoWarehouseSaysSoAndMakesNothing() {
        assertThatThrownBy(() -> TestWarehouse.read(folder, CONTRACTS))
                .hasMessageContaining("There is no warehouse in")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.CONFIGURATION, SolidrnetException::kind);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderOfOtherFilesIsNotMadeAWarehouse() throws IOException {
        Path other = Files.createDirectories(TestWarehouse.layout(folder).root());
        Files.writeString(other.resolve("lots.csv"), "a;b");
        assertThatThrownBy(() -> TestWarehouse.open(folder, CONTRACTS)).hasMessageContaining("lots.csv");
        assertThat(other)
                .isDirectoryContaining(path -> path.endsWith("lots.csv"))
                .isDirectoryNotContaining("glob:**/tables");
    }

    @Test
    void aPathThatDuckDbWouldTakeForAPatternIsRefused() {
        assertThatThrownBy(() -> WarehouseLayout.at(folder.resolve("entrepot[1]")))
                .hasMessageContaining("entrepot[1]")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.CONFIGURATION, SolidrnetException::kind);
    }

    @Test
    void aPathWithAccentsSpacesAndQuotesHoldsAWarehouse() {
        Path odd = folder.resolve("l'entrepôt d’été");

        try (Warehouse warehouse = TestWarehouse.open(odd, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x");
            assertThat(DuckDbFile.publish(warehouse)).isNotEmptyFile();
        }

        try (Warehouse reader = TestWarehouse.read(odd, CONTRACTS)) {
            assertThat(files(reader)).hasSize(1).allMatch(file -> Files.exists(Path.of(file)));
        }
    }

    private static List<String> files(Warehouse warehouse) {
        return warehouse.dataFiles(
                TrialRows.LIEUX, warehouse.state().snapshots().get(TrialRows.LIEUX));
    }
}
