package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.solidrnet.app.sample.GenerateSample;
import fr.solidrnet.app.sample.GeneratedSample;
import fr.solidrnet.app.sample.SampleSettings;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small programme with all its flaws, from its exports to its published month, by the command line alone. */
class MonthFromExportsTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @TempDir
    static Path folder;

    private static GeneratedSample sample;
    private static CommandRun run;

    @BeforeAll
    static void runTheMonth() {
        sample = GenerateSample.write(
                folder.resolve("exports"), new SampleSettings(2, MONTH, 0.03, 79), Contracts.load());
        run = CommandRun.of(
                "run",
                "--exports",
                folder.resolve("exports").toString(),
                "--month",
                MONTH.toString(),
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--out",
                folder.resolve("publications").toString(),
                "--json");
    }

    @Test
    void refusedFilesAreToldByTheExitCode() {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.FILES_REFUSED.code());
    }

    @Test
    void everyFileHasTheRowsAndTheFateThatTheSampleGaveIt() {
        List<String> expected = sample.fichiers().stream()
                .map(file -> String.join(
                        " ",
                        file.livraison(),
                        file.fichier(),
                        file.statut().name(),
                        Long.toString(isRead(file.statut()) ? file.lignes() : 0)))
                .sorted()
                .toList();
        List<String> told = accounts()
                .filter(account -> !account.get("livraison").asText().contains("reference"))
                .map(account -> String.join(
                        " ",
                        account.get("livraison").asText(),
                        account.get("fichier").asText(),
                        account.get("statut").asText(),
                        account.get("lues").asText()))
                .sorted()
                .toList();

        assertThat(told).isEqualTo(expected);
    }

    @Test
    void everyAccountAddsUp() {
        assertThat(accounts()).isNotEmpty().allSatisfy(account -> assertThat(sum(account))
                .as(account.toString())
                .isEqualTo(account.get("lues").asLong()));
    }

    @Test
    void noPersonIsNamedOutsideTheQuarantine() throws IOException, SQLException {
        String written = WrittenText.below(folder.resolve("warehouse"))
                + WrittenText.below(folder.resolve("publications"))
                + run.out()
                + run.err();
        String quarantined = WrittenText.below(folder.resolve("warehouse-quarantaine"));

        assertThat(sample.plantedNames()).hasSizeGreaterThan(50);
        assertThat(sample.plantedNames().stream().filter(written::contains)).isEmpty();
        assertThat(sample.plantedNames().stream().filter(quarantined::contains)).isNotEmpty();
    }

    @Test
    void theMonthsFiguresAreThoseApproved() throws SQLException {
        Approvals.verify(String.join("\n", AnalystFile.query(Path.of(warehouse()), """
                select code || ' ' || periode || ' = ' || coalesce(valeur::varchar, 'n. d.')
                    || coalesce(' (' || numerateur::varchar || ' / ' || denominateur::varchar || ')', '')
                from editions.indicateurs
                where edition = '2026-10/r1' and mois = '2026-10' and decoupage = ''
                order by code, periode
                """)) + "\n");
    }

    @Test
    void everyViewTableAndColumnOfTheFileHasAComment() throws SQLException {
        assertThat(AnalystFile.query(Path.of(warehouse()), """
                select schema_name || '.' || view_name from duckdb_views() where not internal and comment is null
                union all
                select schema_name || '.' || table_name from duckdb_tables() where not internal and comment is null
                union all
                select schema_name || '.' || table_name || '.' || column_name from duckdb_columns()
                where not internal and comment is null
                """)).isEmpty();
    }

    @Test
    void everyColumnOfThePresentIsDescribedInTheFileItself() throws SQLException {
        assertThat(AnalystFile.query(Path.of(warehouse()), """
                select count(*) from duckdb_columns() as colonnes
                where schema_name in ('brut', 'courant', 'mart', 'journal')
                    and (comment is null or (schema_name || '.' || table_name, column_name) not in
                        (select (nom_table, colonne) from dictionnaire))
                """)).containsExactly("0");
        assertThat(AnalystFile.query(Path.of(warehouse()), """
                select count(*) > 20 from duckdb_columns() as colonnes
                inner join dictionnaire on nom_table = schema_name || '.' || table_name and colonne = column_name
                where sensibilite = 'quasi' and comment like '%à ne pas publier%'
                """)).containsExactly("true");
        assertThat(AnalystFile.query(
                        Path.of(warehouse()),
                        "select definition <> '' from indicateurs_definitions where code = 'packs_attribues'"))
                .containsExactly("true");
    }

    @Test
    void theMonthCanBeAskedInSql() {
        CommandRun figures = CommandRun.of(
                "sql",
                "select valeur from indicateurs where code = 'packs_attribues' and periode = 'cumul' and decoupage = ''"
                        + " and mois = '2026-10'",
                "--edition",
                "2026-10",
                "--format",
                "csv",
                "--out",
                folder.resolve("figures.csv").toString(),
                "--warehouse",
                warehouse());

        assertThat(figures.err()).contains("Résultat écrit");
        assertThat(figures.code()).isEqualTo(ExitCode.OK.code());
        assertThat(folder.resolve("figures.csv"))
                .content()
                .startsWith("valeur\n")
                .hasLineCount(2);
        assertThat(CommandRun.of("sql", "select 1 from inconnue", "--warehouse", warehouse())
                        .code())
                .isEqualTo(ExitCode.QUERY.code());
    }

    @Test
    void aMonthIsMadeAgainWithAnotherSetOfFactorsAndTheFirstEditionKeepsItsOwn() throws IOException, SQLException {
        String shipped =
                ResourceFolder.read(Contracts.class, "reference", ".csv").get("facteurs_2026.csv");
        Path set = folder.resolve("essai.csv");
        Files.writeString(set, shipped.replace("F_NEW_UNITE_CENTRALE;204.4;", "F_NEW_UNITE_CENTRALE;408.8;"));

        JsonNode other = edition(set.toString()).json();
        JsonNode again = edition("2026-10/r1").json();

        assertThat(other.get("jeuFacteurs").asText()).isEqualTo("essai.csv");
        assertThat(again.get("jeuFacteurs").asText()).isEqualTo("2026-01-01-reference");
        assertThat(again.get("empreintes")).isNotEqualTo(other.get("empreintes"));
        assertThat(again.get("editionPrecedente")).isEqualTo(other.get("edition"));
        assertThat(AnalystFile.query(
                        Path.of(warehouse()),
                        "select count(distinct valeur) || ' ' || max(valeur) from editions.facteurs"
                                + " where code = 'F_NEW_UNITE_CENTRALE' and edition in ('2026-10/r1', "
                                + quoted(other) + ", " + quoted(again) + ")"))
                .containsExactly("2 408.8");
        assertThat(AnalystFile.query(
                        Path.of(warehouse()),
                        "select edition from editions.indicateurs as figures where code = 'co2e_evite_potentiel'"
                                + " and mois = '2026-10' and modalite = 'UNITE_CENTRALE' and valeur = ("
                                + "select 2 * valeur from edition_2026_10_r1.indicateurs as premiere"
                                + " where premiere.code = figures.code and premiere.mois = figures.mois"
                                + " and premiere.modalite = figures.modalite) and valeur > 0"))
                .containsExactly(other.get("edition").asText());
    }

    @Test
    void aSetThatLacksAFactorMakesNoEdition() throws IOException {
        String shipped =
                ResourceFolder.read(Contracts.class, "reference", ".csv").get("facteurs_2026.csv");
        Path set = folder.resolve("incomplet.csv");
        Files.writeString(
                set,
                shipped.lines().filter(line -> !line.startsWith("L2;")).collect(Collectors.joining("\n", "", "\n")));

        CommandRun refused = edition(set.toString());

        assertThat(refused.code()).isEqualTo(ExitCode.BLOCKED.code());
        assertThat(refused.err()).contains("the set of factors lacks L2.");
    }

    private static CommandRun edition(String factors) {
        return CommandRun.of(
                "edition", "--month", MONTH.toString(), "--factors", factors, "--warehouse", warehouse(), "--json");
    }

    private static String quoted(JsonNode manifest) {
        return "'" + manifest.get("edition").asText() + "'";
    }

    @Test
    void theSameExportsAgainChangeNothing() {
        String before =
                CommandRun.of("status", "--warehouse", warehouse(), "--json").out();
        CommandRun again = CommandRun.of(
                "ingest", "--exports", folder.resolve("exports").toString(), "--warehouse", warehouse(), "--json");

        assertThat(StreamSupport.stream(again.json().get("comptes").spliterator(), false)
                        .filter(account -> account.get("statut").asText().equals("CHARGE")))
                .isEmpty();
        assertThat(CommandRun.of("status", "--warehouse", warehouse(), "--json").out())
                .isEqualTo(before);
    }

    @Test
    void aCheckWritesNothing() throws IOException {
        List<Path> before = files();
        CommandRun check =
                CommandRun.of("check", folder.resolve("exports").toString(), "--warehouse", warehouse(), "--json");

        assertThat(check.json().get("comptes")).isNotEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusedRowsComeOutReadyToCorrect() {
        CommandRun text = CommandRun.of("rejects", "--warehouse", warehouse());
        CommandRun csv =
                CommandRun.of("rejects", "--table", "presences", "--format", "csv", "--warehouse", warehouse());

        assertThat(text.out()).contains("lignes refusées.");
        assertThat(csv.out().lines().findFirst().orElse(""))
                .startsWith("session_id;participant_ref;")
                .endsWith(";refus_livraison;refus_fichier;refus_ligne;refus_raisons");
    }

    @Test
    void reportAndWorkbookLieWhereTheRunSays() {
        JsonNode files = run.json().get("fichiers");

        assertThat(Path.of(files.get("rapport").asText())).isRegularFile();
        assertThat(Path.of(files.get("classeur").asText())).isRegularFile();
        assertThat(Path.of(files.get("entrepot").asText())).isRegularFile();
        assertThat(run.json().get("edition").asText()).startsWith("2026-10/r");
    }

    @Test
    void publishingAgainTellsTheSameFilesAndMakesTheSameBytes() throws IOException {
        JsonNode first = published("une");
        JsonNode second = published("autre");

        for (String name : List.of("rapport", "classeur")) {
            Path file = Path.of(first.get(name).asText());
            Path again = Path.of(second.get(name).asText());
            assertThat(file).hasFileName(again.getFileName().toString());
            assertThat(file.getParent()).isEqualTo(folder.resolve("une/2026-10"));
            assertThat(Files.mismatch(file, again)).as(name).isEqualTo(-1);
        }
    }

    private static JsonNode published(String out) {
        CommandRun publish = CommandRun.of(
                "publish",
                "--month",
                MONTH.toString(),
                "--warehouse",
                warehouse(),
                "--out",
                folder.resolve(out).toString(),
                "--json");

        assertThat(publish.code()).isEqualTo(ExitCode.OK.code());
        assertThat(publish.err()).isEmpty();
        assertThat(publish.json().fieldNames()).toIterable().containsExactly("fichiers");
        assertThat(publish.json().get("fichiers").fieldNames()).toIterable().containsExactly("rapport", "classeur");
        return publish.json().get("fichiers");
    }

    private static boolean isRead(FileStatus status) {
        return status == FileStatus.CHARGE || status == FileStatus.RETENU;
    }

    private static Stream<JsonNode> accounts() {
        return StreamSupport.stream(run.json().get("comptes").spliterator(), false);
    }

    private static long sum(JsonNode account) {
        return Stream.of("nouvelles", "corrigees", "doublons", "perimees", "retirees", "rejetees", "retenues")
                .mapToLong(fate -> account.get(fate).asLong())
                .sum();
    }

    private static String warehouse() {
        return folder.resolve("warehouse").toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.toString().contains(".travail"))
                    .sorted()
                    .toList();
        }
    }
}
