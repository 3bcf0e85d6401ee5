package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.edition.EditionDraft;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.storage.KilledAt.Killed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are killed at every moment of what they write; the next one finds all of it or nothing. */
class KilledRunTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();

    @TempDir
    Path folder;

    @Test
    void whileTheWarehouseIsMade() {
        int moment = 1;

        while (killed(moment, warehouse -> {})) {
            moment++;
        }

        assertThat(moment).as("moments of making three tables again and again").isGreaterThan(12);

        try (Warehouse warehouse = open()) {
            assertThat(warehouse.tables()).hasSize(5);
            assertThat(warehouse.state().sequence()).isZero();
            TrialRows.deliver(warehouse, "a", "x");
        }
    }

    @Test
    void whileADeliveryIsCommitted() throws IOException {
        try (Warehouse warehouse = open()) {
            TrialRows.deliver(warehouse, "first", "x");
        }

        int before = momentsOfOpening();
        int moment = 1;

        while (killed(before + moment, deliver("d" + moment))) {
            boolean whole;

            try (Warehouse warehouse = open()) {
                whole = warehouse.accounts().stream()
                        .anyMatch(account ->
                                account.sequence() == warehouse.state().sequence() && account.sequence() > 1);
                assertWhole(warehouse);
                assertThat(warehouse.layout().quarantine(warehouse.nextSequence()))
                        .doesNotExist();
            }

            assertThat(whole).as("moment " + moment).isEqualTo(moment == 6);
            moment++;
        }

        assertThat(moment)
                .as("three steps, two moments each, and the run that was not killed")
                .isEqualTo(7);

        try (Warehouse warehouse = open()) {
            assertThat(warehouse.ledger())
                    .extracting(entry -> entry.livraison())
                    .containsExactly("first", "d6", "d7");
        }
    }

    @Test
    void whileAnEditionIsFrozen() {
        try (Warehouse warehouse = open()) {
            TrialRows.deliver(warehouse, "a", "x");
        }

        int before = momentsOfOpening();
        int moment = 1;
        int frozen = 0;

        while (killed(before + moment, KilledRunTest::freeze)) {
            try (Warehouse warehouse = open()) {
                EditionStore store = new EditionStore(warehouse);
                frozen = store.list().size();
                store.list().forEach(store::open);
                assertThat(warehouse.layout().editionDrafts()).doesNotExist();
                assertThat(warehouse.table(TrialRows.LIEUX).refs().keySet())
                        .as("tags at moment " + moment)
                        .hasSize(1 + frozen);
            }

            moment++;
        }

        assertThat(frozen).as("only the last moment comes after the renaming").isEqualTo(1);
        assertThat(moment).as("folder, manifest, four tags and renaming").isEqualTo(15);
    }

    @Test
    void whileTheFileOfViewsIsPublished() throws IOException {
        try (Warehouse warehouse = open()) {
            TrialRows.deliver(warehouse, "a", "x");
            DuckDbFile.publish(warehouse);
        }

        int before = momentsOfOpening();

        for (int moment = 1; killed(before + moment, DuckDbFile::publish); moment++) {
            try (Warehouse warehouse = open()) {
                assertThat(warehouse.layout().duckdbFile()).isNotEmptyFile();
                assertThat(warehouse.layout().duckdbDraft()).doesNotExist();
            }
        }
    }

    private static void freeze(Warehouse warehouse) {
        EditionStore store = new EditionStore(warehouse);
        EditionDraft draft = store.begin(YearMonth.of(2026, 10));

        try (var connection = DuckDb.inMemory()) {
            DuckDb.execute(
                    connection,
                    "copy (select 1 as un) to "
                            + DuckDb.literal(draft.parquet("indicateurs").toString()));
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }

        store.freeze(draft, new EditionOrigin(null, List.of("a"), "reference", new TreeMap<>()));
    }

    /** A delivery that leaves refused rows before it is committed, as ingestion does. */
    private static Consumer<Warehouse> deliver(String livraison) {
        return warehouse -> {
            Path refused = warehouse.layout().quarantine(warehouse.nextSequence());

            try {
                Files.writeString(Files.createDirectories(refused).resolve("rejets.jsonl"), "{}");
            } catch (IOException e) {
                throw new AssertionError(e);
            }

            TrialRows.deliver(warehouse, livraison, "x", livraison);
        };
    }

    /** Every row that readers see is of a delivery that the ledger has, and all of these are there. */
    private static void assertWhole(Warehouse warehouse) {
        List<Record> rows = RecordFile.read(
                warehouse.table(TrialRows.LIEUX), warehouse.state().snapshots().get(TrialRows.LIEUX));
        assertThat(rows)
                .extracting(row -> row.getField("livraison").toString())
                .containsOnlyOnceElementsOf(List.of("first"))
                .allMatch(livraison -> warehouse.ledger().stream()
                        .anyMatch(entry -> entry.livraison().equals(livraison)));
        assertThat((long) rows.size())
                .isEqualTo(warehouse.accounts().stream()
                        .mapToLong(account -> account.fates().lues())
                        .sum());
        assertThat(warehouse.table(TrialRows.LIEUX).currentSnapshot().snapshotId())
                .isEqualTo(warehouse.state().snapshots().get(TrialRows.LIEUX));
    }

    private boolean killed(int moment, Consumer<Warehouse> run) {
        KilledAt steps = new KilledAt(moment);

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS, steps)) {
            run.accept(warehouse);
        } catch (Killed e) {
            return true;
        }

        assertThat(steps.missed()).isTrue();
        return false;
    }

    private int momentsOfOpening() {
        int[] moments = new int[1];
        CommitSteps counting = new CommitSteps() {
            @Override
            public void before(Step step) {
                moments[0]++;
            }

            @Override
            public void after(Step step) {
                moments[0]++;
            }
        };

        TestWarehouse.open(folder, CONTRACTS, counting).close();
        return moments[0];
    }

    private Warehouse open() {
        return TestWarehouse.open(folder, CONTRACTS);
    }
}
