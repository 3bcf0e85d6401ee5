package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose rows are in a database, and whose catalogue is the usual file: from the source to an erasure. */
class DatabaseLineTest {
    private static final String REFERENCE = "Zénobie Dubois-Sartre";

    @TempDir
    static Path folder;

    private static Path config;

    @BeforeAll
    static void freezeAMonth() throws SQLException, IOException {
        String url =
                "jdbc:sqlite:" + Files.createDirectory(folder.resolve("site")).resolve("gestion.sqlite");
        fill(url);
        config = Files.writeString(folder.resolve("site/site.yaml"), """
                sources:
                  gestion:
                    url: %s
                    date: 2026-10-31
                    tables:
                      lots:
                        query: select lot_id, donateur, date_cession, mis_a_jour_le from lot
                        order: [lot_id]
                      appareils:
                        query: >-
                          select appareil_id, lot_id, genre as type_appareil, recu as date_reception, etat,
                          recu as date_etat, mis_a_jour_le, numero from appareil
                        order: [numero]
                      packs:
                        query: select pack_id, composants, date_assemblage, mis_a_jour_le from pack
                        order: [pack_id]
                      attributions:
                        query: select * from attribution
                        order: [numero]
                """.formatted(url));
        CommandRun loaded = run("ingest");
        assertThat(loaded.code()).as(loaded.err()).isEqualTo(ExitCode.OK.code());
        CommandRun frozen = run("edition", "--month", "2026-10");
        assertThat(frozen.code()).as(frozen.err()).isEqualTo(ExitCode.OK.code());
    }

    @Test
    void aFigureLeadsBackToTheRowsOfTheDatabase() {
        String[] asked = {"explain", "packs_attribues", "--month", "2026-10", "--rows"};
        JsonNode told = run(with(asked, "--json")).json();

        assertThat(told.get("calcule").get("valeur").asInt()).isEqualTo(29);
        assertThat(told.get("sources")).hasSize(29).anySatisfy(row -> {
            assertThat(row.get("identifiant").asText()).isEqualTo("T6");
            assertThat(row.get("livraison").asText()).isEqualTo("2026-10-31_base_gestion");
            assertThat(row.get("fichier").asText()).isEqualTo("gestion/attributions");
            // The sixth row in the order of the configuration, below the header.
            assertThat(row.get("ligne").asInt()).isEqualTo(7);
        });
        Path text = folder.resolve("lignes.txt");
        assertThat(run(with(asked, "--out", text.toString())).code()).isEqualTo(ExitCode.OK.code());
        assertThat(text)
                .content()
                .containsPattern("T6 .*gestion/attributions.* 7\\b")
                .doesNotContain(REFERENCE);
    }

    @Test
    void thosePersonsAreForgottenByTheCommandAndTheFiguresStay() throws IOException {
        assertThat(holding()).isNotEmpty().allMatch(file -> file.startsWith("entrepot-quarantaine"));
        Path references = Files.writeString(folder.resolve("site/references"), REFERENCE + "\n\nN’est pas connu\n");
        CommandRun forgotten = run("forget", "--ref", references.toString());

        assertThat(forgotten.err()).isEmpty();
        assertThat(forgotten.code()).isEqualTo(ExitCode.OK.code());
        assertThat(forgotten.out())
                .as("the row of the delivery, and what is made of it")
                .matches("Références demandées : 2 ; pseudonymes remplacés : 1 ; cellules changées : [1-9] ;"
                        + " lignes de quarantaine vidées : 1\\.\\R"
                        + "Moins de personnes trouvées que demandées : .*\\R");
        assertThat(holding()).isEmpty();
        assertThat(references).exists();
        assertThat(run("verify", "2026-10/r1").code()).isEqualTo(ExitCode.OK.code());

        JsonNode again = run("forget", "--ref", references.toString(), "--json").json();
        assertThat(again.get("pseudonymesRemplaces").asInt()).isZero();
        assertThat(again.get("lignesQuarantaine").asInt()).isZero();
    }

    @Test
    void referencesThatCannotBeReadAreToldWithoutWhatTheyHold() throws IOException {
        Path latin = Files.write(folder.resolve("site/latin"), new byte[] {'R', (byte) 0xe9, 'm', 'i', '\n'});
        Path empty = Files.writeString(folder.resolve("site/vide"), "\n");

        for (Path wrong : new Path[] {latin, empty, folder.resolve("site/absent")}) {
            CommandRun refused = run("forget", "--ref", wrong.toString());
            assertThat(refused.code()).isEqualTo(ExitCode.CONFIGURATION.code());
            assertThat(refused.err()).doesNotContain("mi\n").containsAnyOf(wrong.toString(), "one a line");
        }
    }

    private static void fill(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table lot (lot_id text, donateur text, date_cession text, mis_a_jour_le text)");
            statement.execute("insert into lot values ('L1', 'Mairie', '2026-08-01', '2026-08-02T10:00:00')");
            statement.execute(
                    "create table appareil (numero integer, appareil_id text, lot_id text, genre text, etat text,"
                            + " recu text, mis_a_jour_le text)");
            statement.execute(
                    "create table pack (pack_id text, composants text, date_assemblage text, mis_a_jour_le text)");
            statement.execute("create table attribution (numero integer, attribution_id text, pack_id text,"
                    + " beneficiaire_ref text, categorie text, date_attribution text, premier_equipement text,"
                    + " mis_a_jour_le text)");

            for (int i = 1; i <= 30; i++) {
                statement.execute(
                        "insert into appareil values (%1$d, 'A%1$d', 'L1', 'ECRAN', 'RECU', '2026-09-05', '2026-09-06T00:00:00')"
                                .formatted(i));
                statement.execute(
                        "insert into pack values ('P%1$d', 'A%1$d', '2026-09-10', '2026-09-11T10:00:00')".formatted(i));
                statement.execute(
                        "insert into attribution values (%1$d, 'T%1$d', 'P%1$d', '%2$s', 'RSA', '%3$s', 'true',"
                                        .formatted(
                                                i,
                                                i == 4 || i == 6 ? REFERENCE : "B-" + i,
                                                i == 4 ? "hier" : "2026-10-01")
                                + " '2026-10-02T10:00:00')");
            }
        }
    }

    private static CommandRun run(String... words) {
        return CommandRun.of(
                with(words, "--warehouse", folder.resolve("entrepot").toString(), "--config", config.toString()));
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    /** The files that name the person in clear, the site's own aside. */
    private static List<String> holding() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("site")))
                    .filter(file -> contains(file, REFERENCE))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
