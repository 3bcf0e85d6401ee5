package fr.solidrnet.app.sql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.app.sql.SmallWarehouse;
import fr.solidrnet.app.sql.SqlLimits;
import fr.solidrnet.app.sql.SqlSession;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who types into the shell: JLine on a terminal in memory, a real child behind. */
class SqlShellTest {
    private static final SqlLimits LIMITS = new SqlLimits(200, 50, 2, 60, 200, 64, 2);

    @TempDir
    static Path folder;

    private static Path root;
    private static SqlSession session;
    private static Path history;

    private TypedShell shell;

    @BeforeAll
    static void open() throws IOException, SQLException {
        root = folder.resolve("warehouse");
        session = new SqlSession(SmallWarehouse.in(root).place(""), LIMITS);
        history = folder.resolve("historique");
    }

    @AfterAll
    static void end() {
        session.close();
    }

    @BeforeEach
    void start() throws IOException {
        shell = new TypedShell(session, root, history);
    }

    @AfterEach
    void controlDEndsTheShell() throws IOException {
        shell.close();
        assertThat(shell.lives()).isFalse();
    }

    @Test
    void tablesAndTheirColumnsAreShown() throws IOException {
        assertThat(shell.answer("\\d")).contains("mart.attributions", "main.dictionnaire");
        assertThat(shell.answer("\\d mart.attributions")).contains("date_attribution", "DATE", "categorie", "VARCHAR");
        assertThat(shell.answer("\\d mart.attributions;")).contains("date_attribution");
        assertThat(shell.answer("\\d MART.ATTRIBUTIONS")).contains("date_attribution");
        assertThat(shell.answer("\\?")).contains("\\export FICHIER");
    }

    @Test
    void commentsOfColumnsAreShownWhole() throws IOException {
        assertThat(shell.answer("\\d attributions").replaceAll("[\\s|]+", " "))
                .contains(
                        "Catégorie de la personne à qui le pack est attribué, telle que la structure qui l’attribue la"
                                + " connaît ce jour-là.");
    }

    @Test
    void inAnEditionItsTablesAloneAreShown() throws IOException {
        try (SqlSession edition = new SqlSession(new SmallWarehouse(root).place("edition_2026_10_r1"), LIMITS)) {
            assertThat(Names.tables(edition, true))
                    .containsExactly("edition_2026_10_r1.indicateurs", "edition_2026_10_r1.mart_attributions");

            for (String name : List.of("attributions", "mart.attributions", "mart_attributions")) {
                SortedSet<String> found = new TreeSet<>();
                Names.collect(edition, Names.columnsOf(name, true), found);
                assertThat(found).as(name).containsExactly("edition_2026_10_r1.mart_attributions");
            }
        }
    }

    @Test
    void anUnknownTableIsNamedWithThoseThatAreNear() throws IOException {
        assertThat(shell.answer("\\d atributions"))
                .contains("Table inconnue : « atributions ». Noms proches : mart.attributions.")
                .doesNotContain("colonne");
        assertThat(shell.answer("\\d zzz")).contains("Table inconnue : « zzz ». \\d les montre toutes.");
    }

    @Test
    void wordsOfOtherShellsAreUnderstood() throws IOException {
        assertThat(shell.answer("help")).contains("\\export FICHIER");
        assertThat(shell.answer("\\h")).contains("\\export FICHIER");
        assertThat(shell.answer("\\dt")).contains("Commande inconnue ou incomplète : « \\dt ». \\? montre");
        assertThat(shell.answer("\\export")).contains("Commande inconnue ou incomplète : « \\export ».");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "QUIT;", "\\q"})
    void theShellIsLeft(String word) throws IOException, InterruptedException {
        shell.type(word + TypedShell.ENTER);

        assertThat(shell.ends()).isTrue();
    }

    @Test
    void aStatementGoesOnUntilItsSemicolonAndItsTimeIsTold() throws IOException {
        shell.type("select count(*) as lignes" + TypedShell.ENTER);
        shell.shows("...> ");
        shell.type("from attributions" + TypedShell.ENTER);
        shell.shows("...> ");

        assertThat(shell.answer(";")).contains("300").containsPattern("\\(1 ligne, \\d+,\\d\\d s\\)");
    }

    @Test
    void theLastQueryIsExported() throws IOException {
        Path file = folder.resolve("reponse.csv");
        assertThat(shell.answer("\\export " + file)).contains("Aucune requête à exporter");
        shell.answer("select categorie, count(*) as n from attributions group by all order by all;");

        assertThat(shell.answer("\\export " + file)).contains("Résultat écrit");
        assertThat(file).hasContent("categorie;n\nEHPAD;100\nIAE;100\nRSA;100\n");
        assertThat(shell.answer("\\export " + folder.resolve("reponse.doc"))).contains("L’extension du fichier dit");
        assertThat(folder.resolve("reponse.doc")).doesNotExist();
        assertThat(shell.answer("\\export " + root.resolve("x.csv"))).contains("Rien ne s’écrit dans l’entrepôt");
    }

    @Test
    void tablesColumnsAndFunctionsAreCompleted() throws IOException {
        shell.type("select levensh" + TypedShell.TAB);
        shell.shows("levenshtein(");
        shell.type("categ" + TypedShell.TAB);
        shell.shows("categorie");
        shell.type(", 'RSA') as n from mart.attr" + TypedShell.TAB);
        shell.shows("mart.attributions");

        assertThat(shell.answer(" where attribution_id = 'AT-1';")).contains("(1 ligne, ");
    }

    @Test
    void anErrorDoesNotEndTheShell() throws IOException {
        assertThat(shell.answer("select rien from attributions;")).contains("Colonne inconnue", "^");
        assertThat(shell.answer("select * from atributions;")).contains("mart.attributions");
        assertThat(shell.answer("copy attributions to '/tmp/x.csv';")).contains("Seules les lectures");
        assertThat(shell.answer("select 40 + 2 as n;")).contains("42");
    }

    @Test
    void aLongQueryShowsItsProgressAndControlCEndsItAndNotTheShell() throws IOException {
        shell.type("select count(*) from range(10000000) a, range(10000000) b;" + TypedShell.ENTER);
        shell.shows("Ctrl-C pour arrêter");
        shell.type(TypedShell.CTRL_C);
        shell.shows("Requête arrêtée.");
        shell.shows("solidrnet> ");

        assertThat(shell.answer("select 40 + 2 as n;")).contains("42");
        // The signal goes past what was typed and not read yet.
        shell.type("select à moitié");
        shell.shows("moitié");
        shell.type(TypedShell.CTRL_C);
        shell.shows("ligne abandonnée");
        shell.shows("solidrnet> ");
        shell.type("select 40 + 3 as n;" + TypedShell.ENTER);
        shell.shows("43");
    }

    @Test
    void whatWasTypedIsRecalledByTheNextShell() throws IOException {
        shell.answer("select 6 * 7 as reponse;");
        shell.close();
        shell = new TypedShell(session, root, history);
        shell.type(TypedShell.UP);
        shell.shows("6 * 7");

        assertThat(shell.answer("")).contains("42");
    }
}
