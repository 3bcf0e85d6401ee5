package fr.solidrnet.app.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of the fence and ways to exhaust the machine: each is refused or ended, and the session lives on. */
class SqlFenceTest {
    @TempDir
    static Path folder;

    private static SmallWarehouse warehouse;
    private static SqlSession session;
    private static Map<String, FileTime> before;

    @BeforeAll
    static void open() throws IOException, SQLException {
        warehouse = SmallWarehouse.in(folder.resolve("warehouse"));
        Files.writeString(folder.resolve("secret.csv"), "nom;prenom\nDurand;Anne\n");
        before = files();
        session = warehouse.open();
    }

    @AfterAll
    static void nothingIsLeftBehind() throws IOException {
        session.close();

        assertThat(files()).isEqualTo(before);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();

        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(temporary.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(
                            "solidrnet-sql-" + ProcessHandle.current().pid() + "-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy mart.attributions to '{out}/a.csv'",
                "copy (select 1) to '{data}/a.parquet' (format parquet)",
                "copy mart.attributions from '/etc/passwd'",
                "attach '/tmp/x.duckdb' as x",
                "attach ':memory:' as x",
                "detach solidrnet",
                "install httpfs",
                "load httpfs",
                "force install spatial from 'http://localhost/x'",
                "export database '{out}/x'",
                "import database '{out}/x'",
                "set threads = 64",
                "set lock_configuration = false",
                "reset memory_limit",
                "pragma enable_external_access",
                "pragma enable_logging",
                "call enable_logging(storage = 'file', storage_path = '{out}/log')",
                "select * from enable_logging(storage = 'file', storage_path = '{out}/log')",
                "create table t as select 1",
                "create temp table t as select 1",
                "create macro f() as 1",
                "insert into dictionnaire values ('a', 'b', 'c')",
                "update dictionnaire set sensibilite = 'aucune'",
                "delete from dictionnaire",
                "drop view mart.attributions",
                "create secret s (type http, bearer_token 'x')",
                "prepare p as select 1",
                "execute p",
                "vacuum",
                "checkpoint",
                "use mart",
                "begin",
                "select 1; copy (select 1) to '{out}/b.csv'",
                "select 1; select 2",
                "explain copy (select 1) to '{out}/c.csv'",
                "explain analyze copy (select 1) to '{out}/d.csv'",
                "explain explain select 1",
                "pivot (select * from read_csv('{secret}')) on nom using count(*)",
                "pivot mart.attributions on (select content from read_text('/etc/passwd')) using count(*)",
                "/* note */ explain copy (select 1) to '{out}/e.csv'",
                "/* /* */ explain select '*/ copy (select 1) to ''{out}/f.csv'' --'",
                "-- note\nexplain analyze copy (select 1) to '{out}/g.csv'",
                "explain/* */copy (select 1) to '{out}/h.csv'",
                "with x as (select * from read_csv('{secret}')) pivot x on nom using count(*)",
                "with x as (select 1 as a) pivot '{secret}' on nom using count(*)",
                "with x as (select 1 as a) copy x to '{out}/i.csv'",
                "with x as (insert into dictionnaire values ('a', 'b', 'c') returning *) select * from x"
            })
    void whatIsNoQueryIsRefused(String sql) {
        assertRefused(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_text('/etc/passwd')",
                "select * from read_blob('/etc/passwd')",
                "select * from read_csv('/etc/passwd')",
                "select * from read_csv_auto('{secret}')",
                "select * from read_json('{secret}')",
                "select * from read_ndjson_objects('{secret}')",
                "select * from read_parquet('{data}/a.parquet')",
                "select * from parquet_scan('{data}/a.parquet')",
                "select * from parquet_metadata('{data}/a.parquet')",
                "select * from parquet_kv_metadata('{data}/a.parquet')",
                "select * from sniff_csv('{secret}')",
                "select * from glob('/etc/*')",
                "select * from '/etc/passwd'",
                "select * from '{secret}'",
                "from '{data}/a.parquet'",
                "from \"{data}/../../../../../secret.csv\"",
                "select * from 'http://localhost/x.parquet'",
                "select * from read_csv('https://localhost/x.csv')",
                "select * from 's3://seau/x.parquet'",
                "select (select content from read_text('/etc/passwd')) as x",
                "select * from mart.attributions where categorie in (select content from read_text('/etc/passwd'))",
                "select * from mart.attributions order by (select content from read_text('/etc/passwd'))",
                "with x as (select * from read_text('/etc/passwd')) select * from x",
                "with \"/etc/passwd\" as (select 1) select * from (select * from \"/etc/passwd\")",
                "with recursive r as (select 1 as i union all select i + 1 from r, read_text('/etc/passwd')) from r",
                "select * from mart.attributions, lateral (select * from read_text(attribution_id))",
                "values ((select content from read_text('/etc/passwd')))",
                "describe select * from read_csv('/etc/passwd')",
                "summarize '{secret}'",
                "describe '{secret}'",
                "select * from query('select * from read_text(''/etc/passwd'')')",
                "select * from query_table('{secret}')",
                "select * from json_execute_serialized_sql(json_serialize_sql('select 1'))",
                "select json_serialize_plan('select * from read_text(''/etc/passwd'')')",
                "select getenv('HOME')",
                "select current_setting('temp_directory')",
                "select * from duckdb_settings()",
                "select * from duckdb_settings",
                "from pg_catalog.pg_settings",
                "select * from duckdb_secrets()",
                "select * from pragma_database_list()",
                "select * from pragma_database_list",
                "show threads",
                "show tables from information_schema",
                "show tables from system.main",
                "show tables from \"mart' union select content from read_text('/etc/passwd') --\"",
                "show variables",
                "select write_log('x')",
                "select * from arrow_scan(1, 2, 3)",
                "select * from read_duckdb('{warehouse}/solidrnet.duckdb')",
                "select * from system.main.duckdb_settings",
                "select * from duckdb_logs",
                "select * from checkpoint()",
                "select * from test_all_types()"
            })
    void whatReachesOutsideOfTheTablesIsRefused(String sql) {
        assertRefused(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- note\nexplain select 1",
                "/* une /* note */ */ explain analyze select count(*) from attributions",
                "  -- note\n describe attributions",
                "/* note */ summarize mart.attributions",
                "-- note\nshow tables",
                "show tables from mart",
                "show tables from solidrnet.mart",
                "pivot attributions on categorie using count(*)",
                "with x as (from attributions) pivot x on categorie using count(*)",
                "-- note\nwith x as (from attributions), y as (from x) pivot y on categorie, attribution_id[1:2]"
                        + " using count(*) group by date_attribution limit 3"
            })
    void whatOnlyReadsIsAnswered(String sql) {
        Heard heard = Heard.of(session, sql);

        assertThat(heard.answer).as(heard.sentence()).isInstanceOf(Answer.Complete.class);
        assertThat(heard.rows).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "with recursive t as (select 1 as i union all select i + 1 from t) select max(i) from t # s",
                "select count(*) from range(1000000) a, range(1000000) b, range(1000000) c where a.range + b.range < c.range # s",
                "select levenshtein(repeat('ab', 100000), repeat('ba', 100000)) # s",
                "select length(repeat('x', 3000000000)) # mémoire",
                "select list(i) from range(2000000000) t(i) # mémoire",
                "select string_agg(repeat('x', 1000), '') from range(1000000) # mémoire",
                "select i, md5(i::varchar) as m from range(40000000) t(i) order by m # mémoire",
                "select repeat('x', 100000) as x # 64 Ko",
                "select i, repeat('x', 1000) as x from range(100000) t(i) # 2 Mo",
            })
    void whatExhaustsIsEnded(String sql, String word) {
        Heard heard = Heard.of(session, sql);

        assertThat(heard.answer).as(heard.sentence()).isInstanceOf(Answer.Failed.class);
        // A heavy query on a slow machine may meet the clock before its own limit.
        assertThat(heard.sentence()).containsAnyOf(word, "après 2 s");
        assertLives();
    }

    /** What a failed query took it may not have given back: another would die of it that is not at fault. */
    @Test
    void aProcessAtTheEndOfItsMemoryIsNotAskedAgain() {
        assertLives();
        List<Long> asked = children();

        assertThat(Heard.of(session, "select list(i) from range(2000000000) t(i)")
                        .sentence())
                .containsAnyOf("mémoire", "après 2 s");
        assertLives();
        assertThat(children()).hasSize(1).doesNotContainAnyElementsOf(asked);
    }

    @Test
    void aVeryWideResultIsRefused() {
        StringBuilder wide = new StringBuilder("select 0 as c");

        for (int i = 1; i < 5000; i++) {
            wide.append(", ").append(i).append(" as c").append(i);
        }

        assertThat(Heard.of(session, wide.toString()).sentence()).contains("5000 colonnes");
        assertLives();
    }

    @Test
    void aDeepQueryIsEnded() {
        assertThat(Heard.of(session, "select " + "(".repeat(200_000) + "1" + ")".repeat(200_000)).answer)
                .isInstanceOf(Answer.Failed.class);
        assertLives();
    }

    @Test
    void aStoppedQueryEndsAndTheNextIsAnswered() throws InterruptedException {
        Thread stopper = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }

            session.stop();
        });
        stopper.start();
        Heard heard = Heard.of(session, "select count(*) from range(10000000) a, range(10000000) b");
        stopper.join();

        assertThat(heard.answer).isInstanceOf(Answer.Stopped.class);
        assertLives();
    }

    @Test
    void aLinkUnderTheDataFoldersIsRefused() throws IOException, SQLException {
        SmallWarehouse linked = SmallWarehouse.in(folder.resolve("lie"));
        Path link = linked.root().resolve("tables/mart/dehors");
        Files.createSymbolicLink(link, folder);

        try {
            assertThatThrownBy(linked::open)
                    .isInstanceOf(SolidrnetException.class)
                    .hasMessageContaining("lien");
        } finally {
            Files.delete(link);
            fr.solidrnet.warehouse.storage.FileTree.delete(linked.root());
        }
    }

    private static void assertRefused(String sql) {
        String filled = sql.replace("{out}", folder.toString())
                .replace(
                        "{data}",
                        folder.resolve("warehouse/tables/mart/attributions/data")
                                .toString())
                .replace("{secret}", folder.resolve("secret.csv").toString())
                .replace("{warehouse}", folder.resolve("warehouse").toString());
        Heard heard = Heard.of(session, filled);

        assertThat(heard.answer).as(heard.rows.toString()).isInstanceOf(Answer.Failed.class);
        assertThat(heard.rows).isEmpty();
        assertThat(heard.sentence()).doesNotContain("Durand", "root:");
        assertLives();
    }

    private static List<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void assertLives() {
        assertThat(Heard.of(session, "select count(*) from attributions").rows).isEqualTo(List.of("300"));
    }

    private static Map<String, FileTime> files() throws IOException {
        Map<String, FileTime> files = new TreeMap<>();

        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path) + " " + Files.size(path), Files.getLastModifiedTime(path));
            }
        }

        return files;
    }
}
