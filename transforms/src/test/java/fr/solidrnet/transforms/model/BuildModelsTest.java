package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.transforms.TestSpark;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildModelsTest {
    private static final Contracts ALL = Contracts.load();
    private static final TableName APPAREILS = new TableName(TableName.MART, "appareils");
    private static final TableName LOTS = new TableName(TableName.MART, "lots");

    /** One table and its two models: as good as all of them where it is not their number that matters. */
    private static final Contracts CONTRACTS =
            new Contracts(List.of(ALL.table("lots")), ALL.journal(), ALL.technical(), ALL.hash());

    private static final ModelTexts MODELS = models();

    @TempDir
    Path folder;

    @Test
    void anEmptyWarehouseGetsEveryModelDocumented() {
        List<TableName> heard = new ArrayList<>();
        List<TableName> models =
                SqlModels.load(ALL).inOrder().stream().map(SqlModel::name).toList();

        try (Warehouse warehouse = TestWarehouse.open(folder)) {
            LedgerEntry entry = new BuildModels(TestSpark::on, (model, done, total) -> heard.add(model)).run(warehouse);

            assertThat(entry.nature()).isEqualTo(Nature.MODELES);
            assertThat(warehouse.lastEntry()).contains(entry);
            assertThat(heard).containsExactlyInAnyOrderElementsOf(models);
            assertThat(entry.instantanes().keySet())
                    .containsAll(models.stream().map(TableName::toString).toList());
            assertThat(warehouse.table(APPAREILS).properties().get("comment")).contains("Limites :");
            assertThat(warehouse.table(APPAREILS).schema().columns()).allMatch(column -> column.doc() != null);
        }
    }

    @Test
    void rowsGoFromBrutToMartsAndTheFilesAreTheSameEachTime() throws IOException {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            deliver(warehouse, "2026-10-31", "('L2', 'MAAF'), ('L1', 'Ville'), ('L3', 'MAAF')");
            long first = build(warehouse).instantanes().get(LOTS.toString());
            deliver(warehouse, "2026-11-30", "('L2', 'MAAF')");
            long second = build(warehouse).instantanes().get(LOTS.toString());

            assertThat(lots(warehouse)).containsExactly("L1 Ville", "L2 MAAF", "L3 MAAF");
            assertThat(second).isNotEqualTo(first);
            assertThat(bytes(warehouse, second)).isNotEmpty().isEqualTo(bytes(warehouse, first));
        }
    }

    @Test
    void nothingIsDoneAgainWhileNothingChanges() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            LedgerEntry built = build(warehouse);
            BuildModels withoutSpark = new BuildModels(
                    settings -> {
                        throw new AssertionError("Spark was started");
                    },
                    ModelProgress.SILENT);

            assertThat(withoutSpark.run(warehouse, MODELS)).isEqualTo(built);
            assertThat(warehouse.ledger()).containsExactly(built);
        }
    }

    @Test
    void onlyWhatReadsANewRowIsMadeAgain() {
        TableName communes = new TableName(TableName.MART, "communes");

        try (Warehouse warehouse = TestWarehouse.open(folder)) {
            BuildModels build = new BuildModels(TestSpark::on, ModelProgress.SILENT);
            SortedMap<String, Long> first = build.run(warehouse).instantanes();
            deliver(warehouse, "2026-10-31", "('L1', 'MAAF')");
            SortedMap<String, Long> second = build.run(warehouse).instantanes();

            assertThat(second.get(LOTS.toString())).isNotEqualTo(first.get(LOTS.toString()));
            assertThat(second.get(APPAREILS.toString())).isNotEqualTo(first.get(APPAREILS.toString()));
            assertThat(second.get(communes.toString())).isEqualTo(first.get(communes.toString()));
            assertThat(lots(warehouse)).containsExactly("L1 MAAF");
        }
    }

    @Test
    void onlyTheFilesOfChangedRowsAreWrittenAgain() {
        TableName current = new TableName(TableName.COURANT, "lots");

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            deliver(warehouse, "2026-09-30", "('L1', 'MAAF'), ('L2', 'MAAF')");
            List<String> first = files(warehouse, current, inParts(warehouse));
            deliver(warehouse, "2026-10-31", "('L3', 'Ville')");
            List<String> second = files(warehouse, current, inParts(warehouse));
            deliver(warehouse, "2026-11-30", "('L3', 'MAAF')");
            List<String> third = files(warehouse, current, inParts(warehouse));
            long rows = warehouse.rowsVersion(current);
            deliver(warehouse, "2026-12-31", "('L3', 'MAAF')");
            inParts(warehouse);

            assertThat(second).hasSize(first.size() + 1).containsAll(first);
            assertThat(third)
                    .hasSize(first.size() + 1)
                    .containsAll(first)
                    .doesNotContainAnyElementsOf(second.stream()
                            .filter(file -> !first.contains(file))
                            .toList());
            assertThat(warehouse.rowsVersion(current)).isNotEqualTo(rows);
            assertThat(lots(warehouse)).containsExactly("L1 MAAF", "L2 MAAF", "L3 MAAF");
        }
    }

    @Test
    void afterAnErasureModelsAreMadeWhole() {
        TableName current = new TableName(TableName.COURANT, "lots");

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            deliver(warehouse, "2026-09-30", "('L1', 'MAAF')");
            List<String> first = files(warehouse, current, inParts(warehouse));
            warehouse.commit(new NewEntry(Nature.EFFACEMENT, "", null, MODELS.hash(), "k"), List.of(), List.of());
            deliver(warehouse, "2026-10-31", "('L2', 'Ville')");

            assertThat(files(warehouse, current, inParts(warehouse))).doesNotContainAnyElementsOf(first);
            assertThat(lots(warehouse)).containsExactly("L1 MAAF", "L2 Ville");
        }
    }

    @Test
    void aTableThatTheStateDoesNotShowIsMadeWhole() {
        TableName current = new TableName(TableName.COURANT, "lots");

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            deliver(warehouse, "2026-09-30", "('L1', 'MAAF')");
            inParts(warehouse);
            warehouse.table(current).newFastAppend().commit();

            assertThat(ModelInputs.heldBy(current, warehouse)).isEmpty();
        }
    }

    @Test
    void whatChangesNoRowOfAModelLeavesItAsItIs() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            deliver(warehouse, "2026-10-31", "('L1', 'MAAF')");
            inParts(warehouse);
            deliver(warehouse, "2026-09-30", "('L1', 'Ville')");
            TableName current = new TableName(TableName.COURANT, "lots");
            long rows = warehouse.rowsVersion(current);
            inParts(warehouse);

            assertThat(warehouse.rowsVersion(current)).isEqualTo(rows);
            assertThat(lots(warehouse)).containsExactly("L1 MAAF");
        }
    }

    @Test
    void otherModelsAreBuiltUnderTheSameKey() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            warehouse.commit(new NewEntry(Nature.MODELES, "", null, "other models", "k"), List.of(), List.of());
            LedgerEntry built = build(warehouse);

            assertThat(built.sequence()).isEqualTo(2);
            assertThat(built.cleId()).isEqualTo("k");
            assertThat(built.empreinte()).isEqualTo(MODELS.hash());
        }
    }

    @Test
    void aModelThatTheSqlNoLongerHasLeavesTheWarehouse() {
        SortedMap<String, String> fewer = ModelTexts.shipped();
        fewer.keySet().retainAll(List.of("courant/{table}.sql"));

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            build(warehouse);
            LedgerEntry without = new BuildModels(TestSpark::on, ModelProgress.SILENT)
                    .run(warehouse, ModelTexts.of(CONTRACTS, fewer));

            assertThat(without.instantanes()).doesNotContainKey(LOTS.toString()).containsKey("courant.lots");
            assertThat(warehouse.tables()).doesNotContain(LOTS);
        }
    }

    @Test
    void aRunKilledBeforeItsRowIsAsIfItHadNeverBeen() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            deliver(warehouse, "2026-10-31", "('L1', 'MAAF')");
        }

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS, new KilledAtLedger())) {
            assertThatThrownBy(() -> build(warehouse)).hasMessage("killed");
        }

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            assertThat(warehouse.ledger()).hasSize(1);
            assertThat(warehouse.tables()).doesNotContain(LOTS);
            assertThat(build(warehouse).sequence()).isEqualTo(2);
            assertThat(lots(warehouse)).containsExactly("L1 MAAF");
        }
    }

    private static ModelTexts models() {
        SortedMap<String, String> texts = ModelTexts.shipped();
        texts.keySet().retainAll(List.of("courant/{table}.sql", "mart/lots.sql"));
        return ModelTexts.of(CONTRACTS, texts);
    }

    private static LedgerEntry build(Warehouse warehouse) {
        return new BuildModels(TestSpark::on, ModelProgress.SILENT).run(warehouse, MODELS);
    }

    private static LedgerEntry inParts(Warehouse warehouse) {
        return new BuildModels(TestSpark::on, ModelProgress.SILENT, UpdateLimits.ALWAYS).run(warehouse, MODELS);
    }

    private static List<String> files(Warehouse warehouse, TableName table, LedgerEntry state) {
        return warehouse.dataFiles(table, state.instantanes().get(table.toString()));
    }

    private static List<String> lots(Warehouse warehouse) {
        return session(warehouse).sql("select lot_id, donateur from mart.lots order by lot_id").collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getString(1))
                .toList();
    }

    private static SparkSession session(Warehouse warehouse) {
        return TestSpark.on(warehouse.sparkSettings());
    }

    private static void deliver(Warehouse warehouse, String livraison, String lots) {
        session(warehouse).sql("""
                insert into brut.lots (lot_id, donateur, livraison, date_livraison, fichier, ligne, version_le, retrait, sequence)
                select col1, col2, '%s', date '%s', 'lots.csv', 2, timestamp_ntz '%s 00:00:00', false, %d from values %s
                """.formatted(livraison, livraison, livraison, warehouse.nextSequence(), lots));
        warehouse.commit(
                new NewEntry(Nature.LIVRAISON, livraison, LocalDate.parse(livraison), CONTRACTS.hash(), "k"),
                List.of(),
                List.of());
    }

    private static List<ByteBuffer> bytes(Warehouse warehouse, long snapshot) throws IOException {
        List<ByteBuffer> contents = new ArrayList<>();

        for (String file : warehouse.dataFiles(LOTS, snapshot)) {
            contents.add(ByteBuffer.wrap(Files.readAllBytes(Path.of(file))));
        }

        return contents;
    }

    /** Stops a run where the row that makes it visible would be written. */
    private static final class KilledAtLedger implements CommitSteps {
        @Override
        public void before(Step step) {
            if (step == Step.LEDGER) {
                throw new IllegalStateException("killed");
            }
        }
    }
}
