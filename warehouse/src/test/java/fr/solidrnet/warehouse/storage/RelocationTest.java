package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelocationTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();

    @TempDir
    Path folder;

    private Path old;
    private Path there;
    private WarehouseLayout layout;

    @BeforeEach
    void copyAWarehouse() {
        old = folder.resolve("ancien disque");
        there = folder.resolve("nouveau/disque plus long");

        try (Warehouse warehouse = TestWarehouse.open(old, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x", "y");
            EditionStore store = new EditionStore(warehouse);
            store.freeze(
                    store.begin(YearMonth.of(2026, 10)),
                    new EditionOrigin(null, List.of("a"), "reference", new TreeMap<>()));
            TrialRows.deliver(warehouse, "b", "z");
            new Maintenance(warehouse).compact(new CompactionLimits(32L << 20, 2));
            DuckDbFile.publish(warehouse);
            DuckDbFile.publish(warehouse);
        }

        layout = TestWarehouse.layout(there);
        new WarehouseCopy(TestWarehouse.layout(old), layout).make(TestWarehouse.CLOCK, Duration.ZERO);
    }

    @Test
    void aCopyIsRefusedUntilItIsAdapted() {
        for (Runnable opening : List.<Runnable>of(
                () -> TestWarehouse.open(there, CONTRACTS), () -> TestWarehouse.read(there, CONTRACTS))) {
            assertThatThrownBy(opening::run)
                    .hasMessageContaining(
                            "copied or moved from " + TestWarehouse.layout(old).root())
                    .hasMessageContaining("solidrnet relocate --warehouse " + layout.root())
                    .asInstanceOf(type(SolidrnetException.class))
                    .returns(FailureKind.CONFIGURATION, SolidrnetException::kind);
        }
    }

    @Test
    void anAdaptedCopyHasAllThatTheOldOneHadAndNamesItNoMore() throws IOException {
        assertThat(adapt()).isEqualTo(TestWarehouse.layout(old).root());
        FileTree.delete(old);

        try (Warehouse warehouse = TestWarehouse.open(there, CONTRACTS)) {
            assertThat(rows(warehouse, warehouse.state().snapshots().get(TrialRows.LIEUX)))
                    .containsExactlyInAnyOrder("a/x", "a/y", "b/z");
            EditionStore store = new EditionStore(warehouse);
            long frozen = store.open(store.latest(YearMonth.of(2026, 10)).orElseThrow())
                    .manifest()
                    .instantanes()
                    .get(TrialRows.LIEUX.toString());
            assertThat(rows(warehouse, frozen)).containsExactlyInAnyOrder("a/x", "a/y");
            assertThat(new Maintenance(warehouse).clean(Duration.ofDays(7)).orphans())
                    .as("the files of all kept snapshots are known")
                    .isZero();
            DuckDbFile.publish(warehouse);
            TrialRows.deliver(warehouse, "c", "w");
            assertThat(warehouse.accounts()).hasSize(3);
        }

        assertThat(namingOld()).isEmpty();
    }

    @Test
    void adaptingMayStopAnywhereAndBeginAgain() {
        Relocation relocation = new Relocation(layout, CatalogueSettings.embedded(layout));
        WarehouseLayout before = TestWarehouse.layout(old);
        // The catalogue is written last: put back, it is that of a copy which was stopped just before.
        adapt();
        new CatalogueRows(layout, CatalogueSettings.embedded(layout))
                .move(location -> location.replace(
                        layout.tables().toString(), before.tables().toString()));
        assertThat(relocation.movedFrom()).contains(before.root());
        adapt();

        try (Warehouse warehouse = TestWarehouse.open(there, CONTRACTS)) {
            assertThat(rows(warehouse, warehouse.state().snapshots().get(TrialRows.LIEUX)))
                    .hasSize(3);
        }

        assertThat(relocation.adapt(TestWarehouse.CLOCK, Duration.ZERO)).isEmpty();
    }

    @Test
    void nothingIsCopiedOverAnythingElse() {
        assertThatThrownBy(() ->
                        new WarehouseCopy(TestWarehouse.layout(old), layout).make(TestWarehouse.CLOCK, Duration.ZERO))
                .hasMessageContaining("is there already");
    }

    private Path adapt() {
        return new Relocation(layout, CatalogueSettings.embedded(layout))
                .adapt(TestWarehouse.CLOCK, Duration.ZERO)
                .orElseThrow();
    }

    private static List<String> rows(Warehouse warehouse, long snapshot) {
        return RecordFile.read(warehouse.table(TrialRows.LIEUX), snapshot).stream()
                .map(row -> row.getField("livraison") + "/" + row.getField("lieu_id"))
                .toList();
    }

    /** Files of the copy in whose bytes the old folder is named; manifests are packed, and are read as Iceberg does. */
    private List<Path> namingOld() throws IOException {
        try (Stream<Path> files = Files.walk(layout.root())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> new String(bytes(file), StandardCharsets.ISO_8859_1).contains("ancien disque"))
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!file.toString().endsWith(".avro")) {
                return Files.readAllBytes(file);
            }

            StringBuilder text = new StringBuilder();
            AvroFile.rewrite(file, record -> {
                text.append(record);
                return false;
            });
            return text.toString().getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
