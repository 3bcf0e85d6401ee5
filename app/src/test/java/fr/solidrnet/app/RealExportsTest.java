package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as their publishers made them, from the command line to an edition. */
class RealExportsTest {
    private static final Path REAL = Path.of("../../shared/real");
    private static final String FIXIT = "OpenRepairData_v0.3_FixitClinic_";
    private static final Map<String, String> DELIVERIES = new TreeMap<>(Map.of(
            "2023-03-31_fixit", FIXIT + "202303.csv",
            "2023-09-30_fixit", FIXIT + "202309.csv",
            "2024-07-31_fixit", FIXIT + "202407.csv",
            "2025-07-31_fixit", FIXIT + "202507.csv",
            "2025-08-31_compcat", "compcat_desktops.csv"));

    @TempDir
    Path folder;

    @Test
    void successiveDeliveriesEndInTheSameEditionInAnyOrder() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(REAL), "needs the shared real files");
        DELIVERIES.forEach(this::deliver);

        CommandRun inOrder = run("exports", "en_ordre", "2025-08");
        List<String> names = List.copyOf(DELIVERIES.keySet());

        for (int i : new int[] {3, 0, 4, 2, 1}) {
            CommandRun one = CommandRun.of(
                    "ingest",
                    "--exports",
                    folder.resolve("exports").resolve(names.get(i)).toString(),
                    "--warehouse",
                    folder.resolve("en_desordre").toString(),
                    "--json");
            assertThat(one.json().get("comptes")).allSatisfy(RealExportsTest::addsUp);
        }

        CommandRun outOfOrder = run("exports", "en_desordre", "2025-08");

        assertThat(inOrder.json().get("comptes")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(RealExportsTest::addsUp);
        assertThat(rowsRead(inOrder)).isEqualTo(689 + 737 + 919 + 1033 + 583);
        assertThat(inOrder.json().get("edition").asText()).isEqualTo("2025-08/r1");
        assertThat(outOfOrder.json().get("edition").asText()).isEqualTo("2025-08/r1");
        assertThat(live("en_desordre")).hasSizeGreaterThan(1000).isEqualTo(live("en_ordre"));
        assertThat(figures("en_desordre")).isNotEmpty().isEqualTo(figures("en_ordre"));
    }

    private void deliver(String delivery, String file) {
        try {
            Path target = Files.createDirectories(folder.resolve("exports").resolve(delivery));
            Files.copy(REAL.resolve(file), target.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CommandRun run(String exports, String warehouse, String month) {
        return CommandRun.of(
                "run",
                "--exports",
                folder.resolve(exports).toString(),
                "--month",
                month,
                "--warehouse",
                folder.resolve(warehouse).toString(),
                "--out",
                folder.resolve("publications").toString(),
                "--json");
    }

    private static void addsUp(JsonNode account) {
        long fates = Stream.of("nouvelles", "corrigees", "doublons", "perimees", "retirees", "rejetees", "retenues")
                .mapToLong(fate -> account.get(fate).asLong())
                .sum();
        assertThat(fates).as(account.toString()).isEqualTo(account.get("lues").asLong());
    }

    private static long rowsRead(CommandRun run) {
        return StreamSupport.stream(run.json().get("comptes").spliterator(), false)
                .filter(account -> !account.get("livraison").asText().contains("reference"))
                .mapToLong(account -> account.get("lues").asLong())
                .sum();
    }

    private List<String> live(String warehouse) throws SQLException {
        return AnalystFile.query(folder.resolve(warehouse), """
                select concat_ws('|', appareil_id, type_appareil, marque, annee_fabrication, etat, date_reception,
                    date_etat, date_reconditionnement, mis_a_jour_le)
                from courant.appareils order by appareil_id
                """);
    }

    private List<String> figures(String warehouse) throws SQLException {
        return AnalystFile.query(folder.resolve(warehouse), """
                select concat_ws('|', mois, code, periode, decoupage, modalite, valeur, numerateur, denominateur)
                from editions.indicateurs order by all
                """);
    }
}
