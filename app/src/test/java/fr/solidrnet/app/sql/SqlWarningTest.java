package fr.solidrnet.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be published is said with the result; a file replaced under a session does not disturb it. */
class SqlWarningTest {
    @TempDir
    Path folder;

    @Test
    void smallCellsAndQuasiColumnsCarryAWarningInEditionsToo() throws IOException, SQLException {
        SmallWarehouse warehouse = SmallWarehouse.in(folder);
        execute(
                folder.resolve("solidrnet.duckdb"),
                "create or replace view edition_2026_10_r1.mart_attributions as select * from mart.attributions");

        try (SqlSession session = warehouse.open()) {
            for (String table : new String[] {"mart.attributions", "edition_2026_10_r1.mart_attributions"}) {
                assertThat(Heard.of(session, "select date_attribution as x from " + table).warnings)
                        .singleElement()
                        .asString()
                        .contains("quasi identifiantes", "date_attribution");
                assertThat(Heard.of(session, "select attribution_id from " + table).warnings)
                        .isEmpty();
                assertThat(Heard.of(
                                        session,
                                        "select count(*) as n from " + table
                                                + " where attribution_id in ('AT-1', 'AT-2', 'AT-3')")
                                .warnings)
                        .singleElement()
                        .asString()
                        .contains("sous le seuil de secret");
                assertThat(Heard.of(session, "select categorie, count(*) as n from " + table + " group by all")
                                .warnings)
                        .isEmpty();
            }
        }
    }

    /** A count is one under another name, as a text, in a list; a row is one as a structure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "with t as (select categorie as c, count(*) as n from few group by 1) select c as x, n as nb from t",
                "with t(c, nb) as (select categorie, count(*) from few group by 1) select nb from t",
                "select count(*)::varchar as n from few",
                "with t as (select count(*) as n from few group by categorie) select list(n) as n from t",
            })
    void aSmallCountIsToldOfHoweverItIsWritten(String sql) throws IOException, SQLException {
        String few = "(select * from mart.attributions where attribution_id in ('AT-1', 'AT-2'))";

        try (SqlSession session = SmallWarehouse.in(folder).open()) {
            assertThat(Heard.of(session, sql.replace("from few", "from " + few + " as few")).warnings)
                    .as(sql)
                    .anySatisfy(warning -> assertThat(warning).contains("sous le seuil de secret"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summarize mart.attributions",
                "select a from mart.attributions as a limit 1",
                "select list(date_attribution) as x from mart.attributions",
            })
    void columnsThatTellOfPersonsAreNamedHoweverTheyAreShown(String sql) throws IOException, SQLException {
        try (SqlSession session = SmallWarehouse.in(folder).open()) {
            assertThat(Heard.of(session, sql).warnings).as(sql).anySatisfy(warning -> assertThat(warning)
                    .contains("quasi identifiantes", "date_attribution"));
        }
    }

    /** Ctrl-C at the prompt is sent to every process of the terminal. */
    @Test
    void anInterruptOrTheDeathOfTheChildSpoilsNoQuery() throws IOException, SQLException, InterruptedException {
        try (SqlSession session = SmallWarehouse.in(folder).open()) {
            assertThat(Heard.of(session, "select 1 as n").rows).containsExactly("1");
            signal("-INT");
            assertThat(Heard.of(session, "select 2 as n").rows).containsExactly("2");
            signal("-KILL");
            assertThat(Heard.of(session, "select 3 as n").rows).containsExactly("3");
        }
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            new ProcessBuilder("kill", signal, Long.toString(child.pid()))
                    .start()
                    .waitFor();
        }

        Thread.sleep(500);
    }

    @Test
    void aSessionOutlivesItsFileAndTheNextSeesTheNewOne() throws IOException, SQLException {
        SmallWarehouse warehouse = SmallWarehouse.in(folder);
        Path file = folder.resolve("solidrnet.duckdb");
        Path draft = folder.resolve("draft.duckdb");
        Files.copy(file, draft);
        execute(draft, "create table main.nouveau as select 42 as n");

        try (SqlSession session = warehouse.open()) {
            assertThat(Heard.of(session, "select count(*) from attributions").rows)
                    .containsExactly("300");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            assertThat(Heard.of(session, "select count(*) from attributions").rows)
                    .containsExactly("300");
        }

        try (SqlSession next = warehouse.open()) {
            assertThat(Heard.of(next, "select n from nouveau").rows).containsExactly("42");
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
