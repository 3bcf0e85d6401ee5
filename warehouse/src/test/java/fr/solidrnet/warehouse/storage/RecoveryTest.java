package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileMetadata;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();
    private static final TableName MART = new TableName(TableName.MART, "essai");

    @TempDir
    Path folder;

    @Test
    void whatWasNeverCommittedIsGoneAtTheNextStart() throws IOException {
        WarehouseLayout layout = TestWarehouse.layout(folder);

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            Files.createDirectories(layout.quarantine(1));
            TrialRows.deliver(warehouse, "a", "x");
            Files.createDirectories(layout.quarantine(2));
            Files.createDirectories(layout.quarantine().resolve("000002.tmp"));
            Files.createDirectories(layout.scratch().resolve("999999999999"));
            Files.createDirectories(layout.scratch().resolve("autre"));
            Files.createDirectories(layout.editionDrafts().resolve("edition-2026-10-r1"));
            Files.writeString(layout.duckdbDraft(), "à moitié");
            TrialRows.append(warehouse, "b", "y");
            Table table = warehouse.table(TrialRows.LIEUX);
            table.manageSnapshots()
                    .createTag("edition-2026-10-r1", table.currentSnapshot().snapshotId())
                    .createTag("autre", table.currentSnapshot().snapshotId())
                    .commit();
            warehouse.ensure(MART, IcebergSchemas.of(CONTRACTS.table("lieux").fields()), "Essai");
        }

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            assertThat(warehouse.has(MART)).isFalse();
            assertThat(warehouse.table(TrialRows.LIEUX).currentSnapshot().snapshotId())
                    .isEqualTo(warehouse.state().snapshots().get(TrialRows.LIEUX));
            assertThat(warehouse.table(TrialRows.LIEUX).refs()).containsOnlyKeys("main", "autre");
            assertThat(layout.quarantine(1)).exists();
            assertThat(layout.quarantine(2)).doesNotExist();
            assertThat(layout.quarantine().resolve("000002.tmp")).doesNotExist();
            assertThat(FileTree.list(layout.scratch()))
                    .extracting(Path::getFileName)
                    .containsExactly(Path.of("autre"));
            assertThat(layout.editionDrafts()).doesNotExist();
            assertThat(layout.duckdbDraft()).doesNotExist();
        }
    }

    @Test
    void aSecondWriterIsTurnedAway() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            assertThatThrownBy(() -> TestWarehouse.open(folder, CONTRACTS))
                    .hasMessageContaining(warehouse.layout().root().toString())
                    .asInstanceOf(type(SolidrnetException.class))
                    .returns(FailureKind.BUSY, SolidrnetException::kind);
            TrialRows.deliver(warehouse, "a", "x");
        }
    }

    @Test
    void aSnapshotWithDeletedRowsBesideItsFilesIsRefused() {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x");
            Table table = warehouse.table(TrialRows.LIEUX);
            table.newRowDelta()
                    .addDeletes(FileMetadata.deleteFileBuilder(PartitionSpec.unpartitioned())
                            .ofPositionDeletes()
                            .withPath(table.location() + "/data/effaces.parquet")
                            .withFormat(FileFormat.PARQUET)
                            .withFileSizeInBytes(1)
                            .withRecordCount(1)
                            .build())
                    .commit();
            long snapshot = table.currentSnapshot().snapshotId();
            assertThatThrownBy(() -> warehouse.dataFiles(TrialRows.LIEUX, snapshot))
                    .hasMessageContaining("solidrnet.brut.lieux has deleted rows beside its files");
        }
    }
}
