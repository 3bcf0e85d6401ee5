package fr.solidrnet.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.edition.EditionDraft;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.TrialRows;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbFileTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void loadADelivery() {
        warehouse = TestWarehouse.open(folder, CONTRACTS);
        TrialRows.deliver(warehouse, "a", "x", "y");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aFreshDuckDbReadsTheTablesWithTheirTypesAndComments() throws SQLException {
        Path file = DuckDbFile.publish(warehouse);

        try (Connection connection = open(file)) {
            assertThat(rows(connection, "select lieu_id, surface, ouvert_le, etiquettes from brut.lieux order by 1"))
                    .containsExactly("x|12.50|2026-10-31|[a, b]", "y|12.50|2026-10-31|[a, b]");
            assertThat(rows(connection, "select count(*), typeof(any_value(rang)) from journal.constats"))
                    .containsExactly("0|BIGINT");
            assertThat(
                            rows(
                                    connection,
                                    "select column_name, data_type from duckdb_columns() where schema_name = 'journal' and"
                                            + " table_name = 'constats' and column_name in ('rang', 'date_livraison') order by 1"))
                    .containsExactly("date_livraison|DATE", "rang|BIGINT");
            assertThat(rows(connection, "select comment from duckdb_views() where schema_name = 'brut'"))
                    .containsExactly("Lieux. Une ligne par lieu d'essai.");
            assertThat(
                            rows(
                                    connection,
                                    "select comment from duckdb_columns() where schema_name = 'brut' and column_name = 'surface'"))
                    .containsExactly("Surface (m²). Surface au sol.");
        }
    }

    /** Told a schema, DuckDB looks into no file: it would plan as if each held a thousand rows. */
    @Test
    void duckDbKnowsHowManyRowsATableHas() throws SQLException {
        Path file = DuckDbFile.publish(warehouse);

        try (Connection connection = open(file)) {
            assertThat(rows(connection, "explain (format json) select lieu_id from brut.lieux"))
                    .singleElement()
                    .asString()
                    .containsPattern("\"Estimated Cardinality\": *\"2\"");
        }
    }

    @Test
    void theFileIsReadOnlyAndOfTheOldestStorageVersion() throws SQLException, IOException {
        Path file = DuckDbFile.publish(warehouse);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");

        try (Connection connection = open(file)) {
            assertThat(rows(connection, "select tags['storage_version'] from duckdb_databases() where not internal"))
                    .singleElement()
                    .asString()
                    .startsWith("v1.0.0");
        }
    }

    @Test
    void onlyWhatIsCommittedIsShown() throws SQLException {
        TrialRows.append(warehouse, "b", "z");

        try (Connection connection = open(DuckDbFile.publish(warehouse))) {
            assertThat(rows(connection, "select count(*) from brut.lieux")).containsExactly("2");
        }
    }

    @Test
    void aNewFileTakesThePlaceOfOneThatIsOpen() throws SQLException {
        Path file = DuckDbFile.publish(warehouse);

        try (Connection reader = open(file)) {
            TrialRows.deliver(warehouse, "b", "z");
            DuckDbFile.publish(warehouse);
            assertThat(rows(reader, "select count(*) from brut.lieux")).containsExactly("2");
        }

        try (Connection reader = open(file)) {
            assertThat(rows(reader, "select count(*) from brut.lieux")).containsExactly("3");
        }
    }

    @Test
    void aColumnAddedLaterIsEmptyInOlderRows() throws SQLException {
        warehouse
                .table(TrialRows.LIEUX)
                .updateSchema()
                .addColumn("etage", Types.LongType.get(), "Étage")
                .commit();
        TrialRows.deliver(warehouse, "b", "z");

        try (Connection connection = open(DuckDbFile.publish(warehouse))) {
            assertThat(rows(connection, "select lieu_id, etage from brut.lieux order by 1"))
                    .containsExactly("x|null", "y|null", "z|null");
        }
    }

    @Test
    void eachEditionHasItsSchemaAndAllHaveOne() throws SQLException {
        freeze(1);
        freeze(2);

        try (Connection connection = open(DuckDbFile.publish(warehouse))) {
            assertThat(rows(connection, "select valeur from edition_2026_10_r1.indicateurs"))
                    .containsExactly("1");
            assertThat(rows(connection, "select edition, valeur from editions.indicateurs order by all"))
                    .containsExactly("2026-10/r1|1", "2026-10/r2|2");
        }
    }

    private void freeze(int value) throws SQLException {
        EditionStore store = new EditionStore(warehouse);
        EditionDraft draft = store.begin(YearMonth.of(2026, 10));

        try (Connection connection = DuckDb.inMemory()) {
            DuckDb.execute(
                    connection,
                    "copy (select " + value + " as valeur) to "
                            + DuckDb.literal(draft.parquet("indicateurs").toString()));
        }

        store.freeze(draft, new EditionOrigin(null, List.of("a"), "reference", new TreeMap<>()));
    }

    private static Connection open(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, settings);
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();

            while (result.next()) {
                List<String> cells = new ArrayList<>();

                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(result.getObject(column)));
                }

                rows.add(String.join("|", cells));
            }

            return rows;
        }
    }
}
