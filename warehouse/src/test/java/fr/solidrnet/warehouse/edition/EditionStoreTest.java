package fr.solidrnet.warehouse.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.TrialRows;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionStoreTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private Warehouse warehouse;
    private EditionStore store;

    @BeforeEach
    void loadADelivery() {
        warehouse = TestWarehouse.open(folder, CONTRACTS);
        store = new EditionStore(warehouse);
        TrialRows.deliver(warehouse, "a", "x");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void anEditionIsReadBackWithWhatItWasMadeFrom() throws SQLException, IOException {
        EditionManifest manifest = freeze(1);
        FrozenEdition edition = store.open(store.latest(OCTOBER).orElseThrow());

        assertThat(edition.manifest()).isEqualTo(manifest);
        assertThat(manifest.edition()).isEqualTo("2026-10/r1");
        assertThat(manifest.creeeLe()).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(manifest.instantanes())
                .isEqualTo(warehouse.lastEntry().orElseThrow().instantanes());
        assertThat(manifest.empreintes()).containsEntry("contrats", "c0");
        assertThat(manifest.fichiers())
                .extracting(EditionManifest.FrozenFile::nom)
                .containsExactly("indicateurs.parquet");
        assertThat(FileTree.list(edition.folder())).hasSize(2).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--"));

        try (Connection connection = EditionViews.connect(edition)) {
            assertThat(one(connection, "select valeur from indicateurs")).isEqualTo("1");
        }
    }

    @Test
    void aCorrectionMakesTheNextRevisionAndLeavesTheFirstAsItWas() {
        EditionManifest first = freeze(1);
        TrialRows.deliver(warehouse, "b", "y");
        EditionManifest second = freeze(2);

        assertThat(store.list()).containsExactly(new EditionId(OCTOBER, 1), new EditionId(OCTOBER, 2));
        assertThat(store.latest(OCTOBER)).contains(second.id());
        assertThat(store.latest(OCTOBER.minusMonths(1))).isEmpty();
        assertThat(store.before(OCTOBER)).contains(second.id());
        assertThat(store.before(OCTOBER.plusMonths(3))).contains(second.id());
        assertThat(store.before(OCTOBER.minusMonths(1))).isEmpty();
        assertThat(store.open(first.id()).manifest()).isEqualTo(first);
        assertThat(first.fichiers()).isNotEqualTo(second.fichiers());
    }

    @Test
    void whatAnEditionWasMadeFromOutlivesTheExpiryOfSnapshots() {
        EditionManifest manifest = freeze(1);
        TrialRows.deliver(warehouse, "b", "y");
        Table table = warehouse.table(TrialRows.LIEUX);
        table.newDelete()
                .deleteFromRowFilter(org.apache.iceberg.expressions.Expressions.alwaysTrue())
                .commit();
        table.expireSnapshots()
                .expireOlderThan(System.currentTimeMillis() + 1000)
                .retainLast(1)
                .commit();

        long tagged = manifest.instantanes().get(TrialRows.LIEUX.toString());
        assertThat(warehouse.table(TrialRows.LIEUX).snapshots()).hasSize(2);
        assertThat(warehouse.dataFiles(TrialRows.LIEUX, tagged))
                .hasSize(1)
                .allMatch(file -> Files.exists(Path.of(file)));
    }

    @Test
    void aFileThatChangedIsNamed() throws IOException {
        Path file = changed("indicateurs.parquet");
        Files.writeString(file, "autre chose");
        assertRefused(file, "changed since it was frozen");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        Path file = changed("indicateurs.parquet");
        Files.delete(file);
        assertRefused(file, "File missing from an edition");
    }

    private Path changed(String name) throws IOException {
        Path file = warehouse.layout().edition(freeze(1).edition()).resolve(name);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private void assertRefused(Path file, String defect) {
        assertThatThrownBy(() -> store.open(new EditionId(OCTOBER, 1)))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(defect)
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.STORAGE, SolidrnetException::kind);
    }

    private EditionManifest freeze(int value) {
        EditionDraft draft = store.begin(OCTOBER);

        try (Connection connection = DuckDb.inMemory()) {
            DuckDb.execute(
                    connection,
                    "copy (select " + value + " as valeur) to "
                            + DuckDb.literal(draft.parquet("indicateurs").toString()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }

        return store.freeze(
                draft, new EditionOrigin(null, List.of("a"), "reference", new TreeMap<>(Map.of("contrats", "c0"))));
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
