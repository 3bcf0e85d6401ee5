package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the warehouse promises of an SQLite catalogue, on a real PostgreSQL. */
class PostgresCatalogueTest {
    private static final Contracts CONTRACTS = TrialRows.contracts();
    private static final String DATABASE = "catalogue";

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheServer() {
        PostgresServer.url(DATABASE);
    }

    @Test
    void aKilledRunEndsAsOnSqlite() throws Exception {
        Path embedded = folder.resolve("sqlite");
        Moments moments = new Moments();
        KilledWarehouse.run(embedded, moments);
        List<String> expected = KilledWarehouse.outcome(embedded);
        Path whole = kept("jamais");
        KilledWarehouse.run(whole, CommitSteps.NONE);
        assertThat(KilledWarehouse.outcome(whole)).isEqualTo(expected);

        for (int moment : moments.around(CommitSteps.Step.LEDGER, CommitSteps.Step.EDITION_RENAME)) {
            Path killed = kept("moment-" + moment);
            KilledWarehouse.killAt(moment, killed);
            assertThat(TestWarehouse.layout(killed).tables()).isDirectory();
            KilledWarehouse.run(killed, CommitSteps.NONE);
            assertThat(KilledWarehouse.outcome(killed))
                    .as("killed at moment " + moment)
                    .isEqualTo(expected);
        }

        assertThat(namingThePassword(folder)).isEmpty();
    }

    @Test
    void warehousesShareADatabaseUnderTheirNames() {
        Path one = kept("un");
        Path other = kept("autre");

        try (Warehouse first = TestWarehouse.open(one, CONTRACTS);
                Warehouse second = TestWarehouse.open(other, CONTRACTS)) {
            TrialRows.deliver(first, "a", "x");
            TrialRows.deliver(second, "b", "y", "z");
            assertThat(first.rows(TrialRows.LIEUX)).isEqualTo(1);
            assertThat(second.rows(TrialRows.LIEUX)).isEqualTo(2);
        }

        Path intruder = folder.resolve("intrus");
        TestWarehouse.keepCatalogue(intruder, PostgresServer.catalogue(DATABASE, "un"));
        Relocation relocation = new Relocation(TestWarehouse.layout(intruder), TestWarehouse.catalogue(intruder));

        for (Runnable taking : List.<Runnable>of(
                () -> TestWarehouse.open(intruder, CONTRACTS),
                () -> relocation.adapt(TestWarehouse.CLOCK, Duration.ZERO))) {
            assertThatThrownBy(taking::run)
                    .hasMessageContaining(TestWarehouse.layout(one).root().toString())
                    .hasMessageContaining("another catalogue.name")
                    .asInstanceOf(type(SolidrnetException.class))
                    .returns(FailureKind.CONFIGURATION, SolidrnetException::kind);
        }

        try (Warehouse reader = TestWarehouse.read(one, CONTRACTS)) {
            assertThat(reader.rows(TrialRows.LIEUX)).isEqualTo(1);
        }
    }

    @Test
    void aRelocatedWarehouseTakesItsCatalogueAlong() {
        Path old = kept("deplace");

        try (Warehouse warehouse = TestWarehouse.open(old, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x", "y");
        }

        Path there = folder.resolve("nouveau disque");
        TestWarehouse.keepCatalogue(there, PostgresServer.catalogue(DATABASE, "deplace"));
        new WarehouseCopy(TestWarehouse.layout(old), TestWarehouse.layout(there))
                .make(TestWarehouse.CLOCK, Duration.ZERO);
        assertThatThrownBy(() -> TestWarehouse.open(there, CONTRACTS)).hasMessageContaining("relocate --warehouse");
        assertThat(new Relocation(TestWarehouse.layout(there), TestWarehouse.catalogue(there))
                        .adapt(TestWarehouse.CLOCK, Duration.ZERO))
                .contains(TestWarehouse.layout(old).root());
        FileTree.delete(TestWarehouse.layout(old).root());

        try (Warehouse warehouse = TestWarehouse.open(there, CONTRACTS)) {
            TrialRows.deliver(warehouse, "b", "z");
            assertThat(warehouse.rows(TrialRows.LIEUX)).isEqualTo(3);
            assertThat(new Maintenance(warehouse).clean(Duration.ZERO).orphans())
                    .isZero();
        }
    }

    @Test
    void whatTheServerRefusesIsTold() {
        Map<String, String> wrong = new HashMap<>(catalogue().properties());
        wrong.put("jdbc.password", PostgresServer.PASSWORD + "!");
        refused(new CatalogueSettings(catalogue().uri(), "x", wrong), "refuses the user or its password");
        refused(with(catalogue().uri() + "_absente"), "no such database");
        refused(with("jdbc:postgresql://localhost:9/rien?connectTimeout=2"), "cannot be reached");
    }

    @Test
    void aLostConnectionIsToldAndTheNextRunGoesOn() throws SQLException {
        Path lost = kept("coupure");

        try (Warehouse warehouse = TestWarehouse.open(lost, CONTRACTS)) {
            TrialRows.deliver(warehouse, "a", "x");
        }

        CommitSteps cut = new CommitSteps() {
            @Override
            public void before(Step step) {
                if (step == Step.LEDGER) {
                    silence();
                }
            }
        };
        assertThatThrownBy(() -> {
                    try (Warehouse warehouse = TestWarehouse.open(lost, CONTRACTS, cut)) {
                        TrialRows.deliver(warehouse, "b", "y");
                    }
                })
                .satisfies(failure -> assertThat(MachineTrouble.of(failure)).hasValueSatisfying(told -> assertThat(told)
                        .hasMessageContaining("cannot be reached, or the connection to it was lost")));
        PostgresServer.execute("postgres", "alter database catalogue allow_connections true");

        try (Warehouse warehouse = TestWarehouse.open(lost, CONTRACTS)) {
            assertThat(warehouse.rows(TrialRows.LIEUX)).isEqualTo(1);
            TrialRows.deliver(warehouse, "b", "y");
            assertThat(warehouse.rows(TrialRows.LIEUX)).isEqualTo(2);
        }
    }

    @Test
    void lostFilesAreToldAndNotBegunAnew() {
        Path emptied = kept("vide");
        TestWarehouse.open(emptied, CONTRACTS).close();
        FileTree.delete(TestWarehouse.layout(emptied).root());
        assertThatThrownBy(() -> TestWarehouse.open(emptied, CONTRACTS))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("restore its files from a backup");
    }

    /** Nobody is let in any more, and who was is put out. */
    private static void silence() {
        try {
            PostgresServer.execute("postgres", "alter database catalogue allow_connections false");
            PostgresServer.execute(
                    "postgres",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + DATABASE + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(CatalogueSettings settings, String sentence) {
        Path there = folder.resolve("refus");
        TestWarehouse.keepCatalogue(there, settings);
        assertThatThrownBy(() -> TestWarehouse.open(there, CONTRACTS))
                .hasMessageContaining(sentence)
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.STORAGE, SolidrnetException::kind)
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString()).doesNotContain(PostgresServer.PASSWORD);
                    }
                });
    }

    private static CatalogueSettings catalogue() {
        return PostgresServer.catalogue(DATABASE, "x");
    }

    private static CatalogueSettings with(String uri) {
        return new CatalogueSettings(uri, "x", catalogue().properties());
    }

    /** A folder whose warehouse keeps its catalogue under the folder's name. */
    private Path kept(String name) {
        Path kept = folder.resolve(name);
        TestWarehouse.keepCatalogue(kept, PostgresServer.catalogue(DATABASE, name));
        return kept;
    }

    private static List<Path> namingThePassword(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("catalogue.properties"))
                    .filter(file -> text(file).contains(PostgresServer.PASSWORD))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** At which moments a run takes its steps. */
    private static final class Moments implements CommitSteps {
        private final List<Step> all = new ArrayList<>();

        @Override
        public void before(Step step) {
            all.add(step);
        }

        @Override
        public void after(Step step) {
            all.add(step);
        }

        /** The first moment before and after each of these. */
        List<Integer> around(Step... steps) {
            return Stream.of(steps)
                    .flatMap(step -> Stream.of(all.indexOf(step) + 1, all.indexOf(step) + 2))
                    .toList();
        }
    }
}
