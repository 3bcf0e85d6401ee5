package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.solidrnet.transforms.explain.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a small programme in three editions. */
class ExplainEditionsTest {
    @TempDir
    static Path folder;

    private static CorrectedProgramme programme;

    @BeforeAll
    static void make() throws IOException {
        programme = CorrectedProgramme.make(folder);
    }

    /** The months before the programme began have nothing but zeros: their totals stand for them. */
    @Test
    void everyFigureComesOutAgainOfWhatIsPrinted() throws SQLException {
        try (ExplainedFigures figures =
                new ExplainedFigures(programme.warehouse(), CorrectedProgramme.OCTOBER_AGAIN, true)) {
            assertThat(figures.compare("mois >= '2026-07' or decoupage = ''"))
                    .singleElement()
                    .asString()
                    .matches("[5-7]\\d{3} figures");
        }
    }

    @Test
    void theStatementsRunOnTheAnalystsFileItself() throws SQLException {
        for (String edition : Arrays.asList(CorrectedProgramme.SEPTEMBER, CorrectedProgramme.OCTOBER_AGAIN)) {
            try (ExplainedFigures figures = new ExplainedFigures(programme.warehouse(), edition, false)) {
                assertThat(figures.compare("mois = '" + edition.substring(0, 7) + "'"))
                        .singleElement()
                        .asString()
                        .matches("1\\d{3} figures");
            }
        }
    }

    @Test
    void axesThatNoEditionFreezesTogetherAreCombinedOnDemand() {
        JsonNode told =
                explain("masse_reemployee", "--periode", "cumul", "--where", "categorie=COLLEGIEN,type_appareil=ECRAN");
        JsonNode all = explain("masse_reemployee", "--periode", "cumul");

        assertThat(told.get("fige").isNull()).isTrue();
        assertThat(told.get("calcule").get("valeur").asDouble())
                .isPositive()
                .isLessThan(all.get("calcule").get("valeur").asDouble());
        assertThat(all.get("fige")).isEqualTo(all.get("calcule"));
        assertThat(told.get("filtres").get(1).get("libelle").asText()).isEqualTo("Écran");
    }

    @Test
    void rowsLeadBackToTheLinesOfFiles() {
        JsonNode told = explain("packs_attribues", "--periode", "cumul", "--rows");

        assertThat(told.get("sources"))
                .hasSize(told.get("calcule").get("valeur").asInt());
        assertThat(told.get("sources"))
                .anySatisfy(row -> assertThat(row.get("identifiant").asText()).isEqualTo("AT-TARDIVE-1"))
                .allSatisfy(row -> assertThat(row.get("ligne").asLong()).isGreaterThan(1));
        assertThat(told.get("livraisons").findValuesAsText("livraison")).contains("2026-11-06_corrections");
    }

    @Test
    void wrongWordsAreAnsweredWithThoseThatThereAre() {
        assertThat(told("pack_attribues").err()).contains("Vouliez-vous dire : packs_attribues ?");
        assertThat(told("packs_attribues", "--where", "theme=INTERNET").err()).contains("Axes : categorie, epci");
        assertThat(told("packs_attribues", "--where", "categorie=EPAD").err()).contains("Vouliez-vous dire : EHPAD");
        assertThat(told("packs_attribues", "--where", "categorie=' or 1=1 --").err())
                .contains("n’a pas la valeur « ' or 1=1 -- »");
        assertThat(told("packs_attribues", "--periode", "semaine").code()).isEqualTo(ExitCode.CONFIGURATION.code());
    }

    @Test
    void theTextIsFrenchAndNamesNoPerson() {
        CommandRun told = told(
                "participants_uniques",
                "--rows",
                "--out",
                folder.resolve("lignes.txt").toString());

        assertThat(told.out())
                .contains("Participants uniques, du mois d’octobre")
                .contains("égal au chiffre figé.")
                .contains("count(distinct lignes.personne)");
        assertThat(folder.resolve("lignes.txt"))
                .content()
                .contains("presences_2026-10-31.csv")
                .doesNotContainIgnoringCase("anonyme")
                .doesNotContainPattern("[0-9a-fA-F]{32}");
    }

    @Test
    void partsOfEveryChangeAddUpExactlyFromMonthToMonth() throws SQLException {
        ChangesOfEveryFigure changes = ChangesOfEveryFigure.between(
                programme.warehouse(), CorrectedProgramme.SEPTEMBER, CorrectedProgramme.OCTOBER);

        assertThat(changes.wrong()).isEmpty();
        assertThat(changes.figures()).isGreaterThan(1000);
        assertThat(changes.moved()).containsKeys(Stage.CORRIGEES, Stage.NOUVELLES, Stage.MOIS);
    }

    @Test
    void partsOfEveryChangeAddUpExactlyFromRevisionToRevision() throws SQLException {
        ChangesOfEveryFigure changes = ChangesOfEveryFigure.between(
                programme.warehouse(), CorrectedProgramme.OCTOBER, CorrectedProgramme.OCTOBER_AGAIN);

        assertThat(changes.wrong()).isEmpty();
        assertThat(changes.moved()).containsOnlyKeys(Stage.FACTEURS, Stage.RETIREES, Stage.CORRIGEES, Stage.NOUVELLES);
    }

    @Test
    void correctedRowsAreNamedWithTheirDelivery() {
        CommandRun told = CommandRun.of(
                "explain",
                "packs_attribues",
                "--periode",
                "cumul",
                "--where",
                "categorie=RSA",
                "--from",
                "2026-10/r1",
                "--to",
                "2026-10",
                "--warehouse",
                programme.warehouse().toString());

        assertThat(told.out())
                .contains("Lignes corrigées")
                .contains("2026-11-06_corrections/attributions_2026-11-06.csv, ligne 4 [categorie, code_insee]")
                .contains("Somme");
    }

    @Test
    void aSoundEditionIsFoundSoundAndADamagedOneIsToldOf() throws IOException, SQLException {
        for (String edition : List.of(CorrectedProgramme.SEPTEMBER, CorrectedProgramme.OCTOBER_AGAIN)) {
            CommandRun sound = verify(edition);
            assertThat(sound.code()).as(sound.out()).isZero();
            assertThat(sound.json().get("differences")).isEmpty();
            assertThat(sound.json().get("remarques")).isEmpty();
        }

        DamagedEdition edition = new DamagedEdition(programme.warehouse(), CorrectedProgramme.OCTOBER);
        edition.withAnotherFigure(() -> assertThat(natures()).containsExactly("FICHIER", "CHIFFRE"));
        edition.withAFileCutShort(() -> assertThat(natures()).containsExactly("FICHIER"));
        edition.withoutADataFile(() -> assertThat(natures()).containsExactly("DONNEE"));
        assertThat(verify(CorrectedProgramme.OCTOBER).code()).isZero();
    }

    private static List<String> natures() {
        CommandRun found = verify(CorrectedProgramme.OCTOBER);
        assertThat(found.code()).isEqualTo(ExitCode.DIFFERENT.code());
        return found.json().get("differences").findValuesAsText("nature");
    }

    private static CommandRun verify(String edition) {
        return CommandRun.of(
                "verify", edition, "--warehouse", programme.warehouse().toString(), "--json");
    }

    private static JsonNode explain(String... words) {
        CommandRun told =
                told(Stream.concat(Arrays.stream(words), Stream.of("--json")).toArray(String[]::new));
        assertThat(told.code()).as(told.err()).isZero();
        return told.json();
    }

    private static CommandRun told(String... words) {
        return CommandRun.of(Stream.of(
                        Stream.of("explain"),
                        Arrays.stream(words),
                        Stream.of(
                                "--month",
                                "2026-10",
                                "--warehouse",
                                programme.warehouse().toString()))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }
}
