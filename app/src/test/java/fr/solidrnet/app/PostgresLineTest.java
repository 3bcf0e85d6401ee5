package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.app.sample.GenerateSample;
import fr.solidrnet.app.sample.SampleSettings;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line on a real PostgreSQL: as its catalogue, and as a source. */
class PostgresLineTest {
    private static final String REFERENCE = "Anne-Postgrèse Trésor";

    @TempDir
    private static Path folder;

    private static Path secret;
    private static final StringBuilder SAID = new StringBuilder();

    @BeforeAll
    static void startTheServer() throws IOException {
        PostgresServer.url("catalogues");
        secret = Files.writeString(folder.resolve("secret"), PostgresServer.PASSWORD + "\n");
    }

    @Test
    void aCatalogueInPostgresGivesWhatOneInTheFolderGives() throws SQLException, IOException {
        Path exports = folder.resolve("exports");
        GenerateSample.write(exports, new SampleSettings(2, KilledProcess.MONTH, 0.01, 79), Contracts.load());
        Path embedded = withKey(folder.resolve("sqlite/entrepot"));
        KilledProcess.run(exports, embedded, CommitSteps.NONE);
        RunOutcome expected = RunOutcome.of(embedded);

        Path config = config("ligne", "");
        Path warehouse = withKey(folder.resolve("postgres/entrepot"));
        run(
                "ingest",
                "--exports",
                exports.toString(),
                "--warehouse",
                warehouse.toString(),
                "--config",
                config.toString());
        run("edition", "--month", "2026-10", "--warehouse", warehouse.toString(), "--config", config.toString());
        run("maintain", "--grace-days", "0", "--warehouse", warehouse.toString(), "--config", config.toString());
        assertThat(expected.difference(RunOutcome.of(warehouse, config))).isEmpty();
        assertThat(warehouse.resolve("catalogue.sqlite")).doesNotExist();

        Path there = folder.resolve("ailleurs/entrepot");
        Files.createDirectories(there.getParent());
        run("relocate", "--warehouse", warehouse.toString(), "--to", there.toString(), "--config", config.toString());
        Folders.delete(warehouse);
        assertThat(expected.difference(RunOutcome.of(there, config))).isEmpty();
        assertThat(naming(PostgresServer.PASSWORD)).isEmpty();
    }

    @Test
    void rowsOfPostgresGoTheWayOfFilesAndCanBeForgotten() throws SQLException, IOException {
        String url = fill();
        Path config = config("sources", """
                sources:
                  gestion:
                    url: %s
                    user: %s
                    passwordFile: %s
                    date: 2026-10-31
                    tables:
                      lots:
                        query: select lot_id, donateur, date_cession, mis_a_jour_le from lot
                        order: [lot_id]
                      appareils:
                        query: >-
                          select appareil_id, 'L1' as lot_id, 'ECRAN' as type_appareil, recu as date_reception, poids_kg,
                          'RECU' as etat, recu as date_etat, mis_a_jour_le, numero from appareil
                        order: [numero]
                        parts: {column: numero, from: 1, to: 40, count: 4}
                      packs:
                        query: select pack_id, composants, date_assemblage, mis_a_jour_le from pack
                        order: [pack_id]
                      attributions:
                        query: select * from attribution
                        order: [numero]
                        parts: {column: numero, from: 1, to: 30, count: 3}
                """.formatted(url, PostgresServer.USER, secret));
        Path warehouse = withKey(folder.resolve("sources/entrepot"));
        String[] site = {"--warehouse", warehouse.toString(), "--config", config.toString()};

        assertThat(CommandRun.of(concat(site, "check")).out()).contains("gestion/attributions");
        assertThat(warehouse).doesNotExist();
        run(concat(site, "ingest"));
        assertThat(accounts(warehouse))
                .containsExactly("appareils 40 40 0", "attributions 30 28 2", "lots 1 1 0", "packs 30 30 0");
        assertThat(AnalystFile.query(
                        warehouse, "select poids_kg::varchar from courant.appareils where appareil_id = 'A1'"))
                .containsExactly("2.500");
        assertThat(run(concat(site, "rejects")).out())
                .contains("gestion/attributions")
                .contains("gestion/attributions, ligne 5 (attributions)", "DATE_IMPOSSIBLE")
                .contains("P99");
        assertThat(naming(REFERENCE)).isNotEmpty().allMatch(file -> file.toString()
                .contains("entrepot-quarantaine"));

        assertThat(run(concat(site, "ingest")).out()).contains("déjà chargé");
        PostgresServer.execute(
                "gestion", "update appareil set poids_kg = 3, mis_a_jour_le = '2026-11-01 10:00' where numero = 1");
        run(concat(site, "ingest"));
        assertThat(AnalystFile.query(
                        warehouse, "select poids_kg::varchar from courant.appareils where appareil_id = 'A1'"))
                .containsExactly("3.000");

        Path references = Files.writeString(folder.resolve("references"), REFERENCE + "\n");
        run(concat(site, "forget", "--ref", references.toString()));
        Files.delete(references);
        assertThat(naming(REFERENCE)).isEmpty();
        assertThat(naming(PostgresServer.PASSWORD)).isEmpty();
    }

    @Test
    void aSourceThatRefusesIsToldWithoutItsPassword() throws SQLException, IOException {
        String url = fill();
        Path wrong = Files.writeString(folder.resolve("faux"), "Autre-mot-inoubliable\n");
        String sources = """
                sources:
                  gestion:
                    url: %s
                    user: %s
                    passwordFile: %s
                    tables:
                      lots: {query: "%s", order: [lot_id]}
                """;
        Path warehouse = withKey(folder.resolve("refus/entrepot"));

        for (List<String> refused : List.of(
                List.of(wrong.toString(), "select * from lot", "refuses the user or its password"),
                List.of(secret.toString(), "select * from absente", "lacks a table"),
                List.of(secret.toString(), "select lot_id, nextval('compteur') from lot", "can only be read"),
                List.of(secret.toString(), "select lot_id, donateur::int from lot", "SQL state 22P02"))) {
            Path config = config("refus", sources.formatted(url, PostgresServer.USER, refused.get(0), refused.get(1)));
            CommandRun run =
                    CommandRun.of("ingest", "--warehouse", warehouse.toString(), "--config", config.toString());
            assertThat(run.code()).isEqualTo(ExitCode.STORAGE.code());
            assertThat(run.err())
                    .contains(refused.get(2))
                    .contains("gestion")
                    .doesNotContain(PostgresServer.PASSWORD, "Autre-mot-inoubliable", "Mairie");
        }

        Path open =
                config("refus", sources.formatted(url + "?password=Autre-mot-inoubliable", "x", secret, "select 1"));
        CommandRun told = CommandRun.of("ingest", "--warehouse", warehouse.toString(), "--config", open.toString());
        assertThat(told.code()).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(told.err()).contains("sources.gestion.url").doesNotContain("Autre-mot-inoubliable");
    }

    @Test
    void aConnectionLostWhileItIsReadLeavesNothingAndTheNextRunLoadsAll() throws Exception {
        String url = fill();
        PostgresServer.execute("gestion", """
                drop table if exists pause;
                create table pause as select 0.05::float8 as secondes;
                """);
        Path config = config("coupure", """
                sources:
                  gestion:
                    url: %s
                    user: %s
                    passwordFile: %s
                    date: 2026-10-31
                    tables:
                      lots:
                        query: >-
                          select 'L' || numero as lot_id, 'Mairie' as donateur, date '2026-08-01' as date_cession,
                          timestamp '2026-08-02 10:00' as mis_a_jour_le, numero,
                          (select pg_sleep(secondes)::text from pause where numero > 0) as attente
                          from generate_series(1, 600) as numeros(numero)
                        order: [lot_id]
                        parts: {column: numero, from: 1, to: 600, count: 2}
                """.formatted(url, PostgresServer.USER, secret));
        Path warehouse = withKey(folder.resolve("coupure/entrepot"));
        String[] asked = {"ingest", "--warehouse", warehouse.toString(), "--config", config.toString()};

        CompletableFuture<CommandRun> run = CompletableFuture.supplyAsync(() -> CommandRun.of(asked));
        await(() -> PostgresServer.count("gestion", asleep("count(*)")) > 0);
        PostgresServer.execute("gestion", asleep("pg_terminate_backend(pid)"));
        CommandRun cut = run.get(1, TimeUnit.MINUTES);

        assertThat(cut.code()).as(cut.out() + cut.err()).isEqualTo(ExitCode.STORAGE.code());
        assertThat(cut.err())
                .contains("gestion/lots of the source gestion")
                .contains("the connection to it was lost")
                .contains("what was loaded before stays as it was");
        assertThat(naming("Mairie;")).as("nothing of what was read is left").isEmpty();
        PostgresServer.execute("gestion", "update pause set secondes = 0");
        run(asked);
        assertThat(accounts(warehouse)).containsExactly("lots 600 600 0");
    }

    /** Of the queries that rest between two rows. */
    private static String asleep(String what) {
        return "select " + what + " from pg_stat_activity where wait_event = 'PgSleep' and datname = 'gestion'";
    }

    private static void await(Callable<Boolean> event) throws Exception {
        for (int i = 0; i < 600 && !event.call(); i++) {
            Thread.sleep(100);
        }
    }

    private static String fill() throws SQLException {
        String url = PostgresServer.url("gestion");
        PostgresServer.execute("gestion", """
                drop table if exists lot, appareil, pack, attribution;
                drop sequence if exists compteur;
                create sequence compteur;
                create table lot as
                  select 'L1' as lot_id, 'Mairie' as donateur, date '2026-08-01' as date_cession,
                    timestamp '2026-08-02 10:00' as mis_a_jour_le;
                create table appareil as
                  select numero, 'A' || numero as appareil_id, date '2026-09-05' as recu, 2.50::numeric as poids_kg,
                    timestamptz '2026-09-06 02:00+02' as mis_a_jour_le
                  from generate_series(1, 40) as numeros(numero);
                create table pack as
                  select 'P' || numero as pack_id, array['A' || numero] as composants,
                    date '2026-09-10' as date_assemblage, timestamp '2026-09-11 10:00' as mis_a_jour_le
                  from generate_series(1, 30) as numeros(numero);
                create table attribution as
                  select numero, 'T' || numero as attribution_id, case numero when 5 then 'P99' else 'P' || numero end as pack_id,
                    case numero when 4 then '%1$s' when 6 then '%1$s' else 'Personne ' || numero end as beneficiaire_ref,
                    'RSA' as categorie, case numero when 4 then '2026-13-45' else '2026-10-01' end as date_attribution,
                    numero %% 2 = 0 as premier_equipement, timestamp '2026-10-02 10:00' as mis_a_jour_le
                  from generate_series(1, 30) as numeros(numero);
                """.formatted(REFERENCE));
        return url;
    }

    /** A site whose catalogue is in PostgreSQL. */
    private static Path config(String name, String more) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".yaml"),
                """
                catalogue:
                  uri: %s
                  name: %s
                  user: %s
                  passwordFile: %s
                spark: {master: 'local[2]'}
                """.formatted(PostgresServer.url("catalogues"), name, PostgresServer.USER, secret) + more);
    }

    private static List<String> accounts(Path warehouse) throws SQLException {
        return AnalystFile.query(
                warehouse,
                "select concat_ws(' ', nom_table, lues, nouvelles, rejetees) from journal.comptes"
                        + " where livraison = '2026-10-31_base_gestion' order by 1");
    }

    private static CommandRun run(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.err()).isIn(ExitCode.OK.code(), ExitCode.FILES_REFUSED.code());
        SAID.append(run.out()).append(run.err());
        assertThat(SAID).doesNotContain(PostgresServer.PASSWORD);
        return run;
    }

    private static String[] concat(String[] site, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(site)).toArray(String[]::new);
    }

    /** The same key for all, so that their persons can be compared. */
    private static Path withKey(Path warehouse) throws IOException {
        Files.createDirectories(warehouse.getParent());
        Files.writeString(warehouse.resolveSibling("entrepot-cle"), "79".repeat(32));
        return warehouse;
    }

    /** The files in whose bytes a text stands, that of the password aside. */
    private static List<Path> naming(String text) throws IOException {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<Path> naming = new ArrayList<>();

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.equals(secret))
                    .toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
                    naming.add(file);
                }
            }
        }

        return naming;
    }
}
