package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.app.sample.GenerateSample;
import fr.solidrnet.app.sample.SampleSettings;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.edition.FileHash;
import fr.solidrnet.warehouse.storage.CommitSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that follow a run, killed by SIGKILL at a random moment and given again. {@code -Dsolidrnet.crash=20} kills
 * each so many times, {@code -Dsolidrnet.crash.seed} repeats a run.
 */
class KilledCommandsTest {
    private static final int KILLS = Integer.getInteger("solidrnet.crash", 1);
    private static final long SEED = Long.getLong("solidrnet.crash.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);

    @TempDir
    static Path folder;

    private static Path warehouse;
    private static List<String> bearers;

    @BeforeAll
    static void freezeAMonth() throws IOException {
        System.out.println("KilledCommandsTest: seed " + SEED);
        Path exports = folder.resolve("exports");
        GenerateSample.write(exports, new SampleSettings(2, KilledProcess.MONTH, 0.01, 79), Contracts.load());
        warehouse = folder.resolve("entrepot");
        KilledProcess.run(exports, warehouse, CommitSteps.NONE);

        try (Stream<String> lines = Files.lines(exports.resolve("2026-10-31_livraison/attributions_2026-10-31.csv"))) {
            bearers =
                    lines.skip(1).map(line -> line.split(";", -1)[2]).distinct().toList();
        }
    }

    @Test
    void aKilledPublicationLeavesNoFileHalfWrittenAndTheNextOneIsTheSame() throws Exception {
        Path whole = folder.resolve("publication");
        long start = System.nanoTime();
        assertThat(KilledProcess.call(Duration.ofMinutes(5), publish(whole))).isTrue();
        long time = Duration.ofNanos(System.nanoTime() - start).toMillis();
        Map<String, String> expected = files(whole);
        assertThat(expected).hasSizeGreaterThan(1);

        for (int i = 0; i < KILLS; i++) {
            Path out = folder.resolve("publication-" + i);
            Duration after = moment(time);
            KilledProcess.call(after, publish(out));
            Map<String, String> left = files(out);
            left.keySet().removeIf(name -> name.endsWith(".part"));
            assertThat(expected).as("killed after " + after).containsAllEntriesOf(left);
            assertThat(CommandRun.of(publish(out)).code()).isEqualTo(ExitCode.OK.code());
            assertThat(files(out)).as("killed after " + after).isEqualTo(expected);
        }
    }

    @Test
    void aKilledErasureIsEndedByTheNextOne() throws Exception {
        assertThat(bearers).hasSizeGreaterThan(1);
        List<String> rows = rows();
        long start = System.nanoTime();
        assertThat(KilledProcess.call(Duration.ofMinutes(5), forget(0))).isTrue();
        long time = Duration.ofNanos(System.nanoTime() - start).toMillis();

        // Each person can be forgotten once.
        for (int i = 1; i <= KILLS && i < bearers.size(); i++) {
            Duration after = moment(time);
            KilledProcess.call(after, forget(i));
            CommandRun again = CommandRun.of(forget(i));
            assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.OK.code());
            assertThat(CommandRun.of(forget(i)).json().get("valeursRemplacees").asInt())
                    .as("killed after " + after)
                    .isZero();
            assertThat(rows()).isEqualTo(rows);
            assertThat(CommandRun.of("verify", "2026-10", "--warehouse", warehouse.toString())
                            .code())
                    .isEqualTo(ExitCode.OK.code());
        }
    }

    private static Duration moment(long whole) {
        return Duration.ofMillis((long) (RANDOM.nextDouble() * whole));
    }

    private static String[] publish(Path out) {
        return new String[] {
            "publish", "--month", "2026-10", "--warehouse", warehouse.toString(), "--out", out.toString()
        };
    }

    private static String[] forget(int person) throws IOException {
        Path references = Files.writeString(folder.resolve("references"), bearers.get(person) + "\n");
        return new String[] {"forget", "--ref", references.toString(), "--warehouse", warehouse.toString(), "--json"};
    }

    private static List<String> rows() throws Exception {
        return AnalystFile.query(warehouse, """
                select 'brut ' || count(*) from brut.attributions
                union all select 'courant ' || count(*) from courant.attributions
                union all select 'figures ' || count(*) || ' ' || sum(coalesce(valeur, 0)) from editions.indicateurs
                order by 1
                """);
    }

    /** SHA-256 by path below the folder. */
    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();

        if (Files.exists(out)) {
            try (Stream<Path> found = Files.walk(out)) {
                found.filter(Files::isRegularFile)
                        .forEach(file -> files.put(out.relativize(file).toString(), FileHash.sha256(file)));
            }
        }

        return files;
    }
}
