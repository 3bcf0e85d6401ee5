package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();
    private static final CompactionLimits FEW = new CompactionLimits(32L << 20, 2);
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void smallFilesBecomeOneWithTheSameRowsInTheSameOrder() {
        try (Warehouse warehouse = open(0)) {
            TrialRows.deliver(warehouse, "a", "x", "y");
            TrialRows.deliver(warehouse, "b", "z");
            TrialRows.deliver(warehouse, "c", "x");
            long rows = warehouse.rowsVersion(TrialRows.LIEUX);

            assertThat(new Maintenance(warehouse).compact(FEW)).containsEntry(TrialRows.LIEUX, new Compacted(3, 1));

            assertThat(files(warehouse)).hasSize(1);
            assertThat(rows(warehouse)).containsExactly("a/x", "a/y", "b/z", "c/x");
            assertThat(warehouse.rowsVersion(TrialRows.LIEUX))
                    .as("the rows are those that they were")
                    .isEqualTo(rows);
            assertThat(warehouse.lastEntry().orElseThrow().nature()).isEqualTo(Nature.ENTRETIEN);
            assertThat(warehouse.lastChange().orElseThrow().livraison()).isEqualTo("c");
            assertThat(new Maintenance(warehouse).compact(FEW))
                    .as("nothing is left to do; the ledger's own row comes with each state")
                    .doesNotContainKey(TrialRows.LIEUX);
            TrialRows.deliver(warehouse, "d", "y");
            assertThat(warehouse.rowsVersion(TrialRows.LIEUX)).isNotEqualTo(rows);
        }

        try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
            assertThat(rows(reader)).containsExactlyInAnyOrder("a/x", "a/y", "b/z", "c/x", "d/y");
            assertThat(reader.ledger()).hasSize(5);
            assertThat(reader.accounts()).hasSize(4);
        }
    }

    @Test
    void aReplacedStateStaysUntilItsTimeIsOver() {
        List<String> old;

        try (Warehouse warehouse = open(0)) {
            TrialRows.deliver(warehouse, "a", "x");
            old = files(warehouse);
        }

        try (Warehouse warehouse = open(100)) {
            warehouse
                    .table(TrialRows.LIEUX)
                    .newDelete()
                    .deleteFromRowFilter(Expressions.alwaysTrue())
                    .commit();
            TrialRows.deliver(warehouse, "b", "y");
            new Maintenance(warehouse).clean(Duration.ofDays(7));
            assertThat(old).as("a hundred days old, and replaced just now").allMatch(MaintenanceTest::exists);
        }

        try (Warehouse warehouse = open(106)) {
            new Maintenance(warehouse).clean(Duration.ofDays(7));
            assertThat(old).allMatch(MaintenanceTest::exists);
        }

        try (Warehouse warehouse = open(108)) {
            new Maintenance(warehouse).clean(Duration.ofDays(7));
            assertThat(old).noneMatch(MaintenanceTest::exists);
            assertThat(warehouse.table(TrialRows.LIEUX).snapshots()).hasSize(1);
            assertThat(rows(warehouse)).containsExactly("b/y");
            assertThat(warehouse.ledger()).hasSize(2);
        }
    }

    @Test
    void smallFilesBecomeOneWhereEarlierStatesAreForgotten() {
        try (Warehouse warehouse = open(0)) {
            TrialRows.deliver(warehouse, "a", "x");
            TrialRows.deliver(warehouse, "b", "y");
        }

        try (Warehouse warehouse = open(100)) {
            new Maintenance(warehouse).expire(Duration.ofDays(7));
            assertThat(warehouse.table(TrialRows.LIEUX).snapshots()).hasSize(1);
            assertThat(new Maintenance(warehouse).compact(FEW)).containsEntry(TrialRows.LIEUX, new Compacted(2, 1));
            assertThat(rows(warehouse)).containsExactly("a/x", "b/y");
        }
    }

    @Test
    void theFilesOfTheOpenFileOfViewsStay() throws SQLException {
        Path views;

        try (Warehouse warehouse = open(0)) {
            TrialRows.deliver(warehouse, "a", "x");
            views = DuckDbFile.publish(warehouse);
        }

        // Killed before it publishes: the file of views goes on showing « a ».
        try (Warehouse warehouse = open(1)) {
            TrialRows.deliver(warehouse, "b", "y");
            new Maintenance(warehouse).compact(FEW);
        }

        try (Connection reader = DriverManager.getConnection("jdbc:duckdb:" + views, readOnly())) {
            try (Warehouse warehouse = open(30)) {
                new Maintenance(warehouse).clean(Duration.ofDays(7));
                assertThat(places(reader)).isEqualTo(1);
                DuckDbFile.publish(warehouse);
                new Maintenance(warehouse).clean(Duration.ofDays(7));
                assertThat(places(reader))
                        .as("the file of views was replaced under a reader")
                        .isEqualTo(1);
            }
        }

        try (Warehouse warehouse = open(38)) {
            assertThat(new Maintenance(warehouse).clean(Duration.ofDays(7)).snapshots())
                    .isPositive();
            assertThat(warehouse.layout().duckdbPrevious()).doesNotExist();
            assertThat(files(warehouse)).hasSize(1).allMatch(MaintenanceTest::exists);
        }
    }

    @Test
    void whatKilledRunsLeftIsRemoved() throws IOException {
        try (Warehouse warehouse = open(0)) {
            TrialRows.deliver(warehouse, "a", "x");
            TrialRows.append(warehouse, "killed", "y");
        }

        WarehouseLayout layout = TestWarehouse.layout(folder);
        Path lieux = layout.tables().resolve("brut/lieux");
        Files.writeString(lieux.resolve("data/reste.parquet"), "PAR1");
        Files.writeString(lieux.resolve("data/.reste.parquet.crc"), "crc");
        Files.writeString(lieux.resolve("metadata/reste-m0.avro"), "Obj");
        Files.createDirectories(layout.tables().resolve("mart/jamais/metadata"));
        Files.createDirectories(layout.editions().resolve("2026-10"));
        Files.createDirectories(layout.scratch().resolve("autre"));

        try (Warehouse warehouse = open(0)) {
            Cleaned cleaned = new Maintenance(warehouse).clean(Duration.ZERO);
            assertThat(cleaned.orphans()).isGreaterThanOrEqualTo(3);
            assertThat(new Maintenance(warehouse).clean(Duration.ZERO))
                    .as("nothing is left")
                    .isEqualTo(new Cleaned(0, 0, 0, 0));
            assertThat(rows(warehouse)).containsExactly("a/x");
        }

        assertThat(lieux.resolve("data")).isDirectoryNotContaining("regex:.*reste.*");
        assertThat(layout.tables().resolve("mart")).doesNotExist();
        assertThat(layout.editions().resolve("2026-10")).doesNotExist();
        assertThat(FileTree.list(layout.scratch())).isEmpty();

        try (Stream<Path> files = Files.list(lieux.resolve("data"))) {
            assertThat(files).hasSize(1);
        }
    }

    private Warehouse open(int days) {
        WarehouseLayout layout = TestWarehouse.layout(folder);
        return Warehouse.openForWriting(
                layout,
                CatalogueSettings.embedded(layout),
                CONTRACTS,
                Clock.fixed(START.plus(Duration.ofDays(days)), ZoneOffset.UTC),
                Duration.ZERO);
    }

    private static long places(Connection reader) throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from brut.lieux")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Properties readOnly() {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        return properties;
    }

    private static boolean exists(String file) {
        return Files.exists(Path.of(file));
    }

    private static List<String> files(Warehouse warehouse) {
        return warehouse.dataFiles(
                TrialRows.LIEUX, warehouse.state().snapshots().get(TrialRows.LIEUX));
    }

    private static List<String> rows(Warehouse warehouse) {
        List<Record> rows = RecordFile.read(
                warehouse.table(TrialRows.LIEUX), warehouse.state().snapshots().get(TrialRows.LIEUX));
        return rows.stream()
                .map(row -> row.getField("livraison") + "/" + row.getField("lieu_id"))
                .toList();
    }
}
