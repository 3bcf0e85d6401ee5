package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.app.sample.GenerateSample;
import fr.solidrnet.app.sample.SampleSettings;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CommitSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product is killed by SIGKILL while it works, started again, and must end as if nothing had happened. A build
 * kills it a few times; {@code -Dsolidrnet.crash=200} kills it so many times at random, {@code -Dsolidrnet.crash.walk=1}
 * at each moment of its steps ({@code 5}: at every fifth; a build walks a few). {@code -Dsolidrnet.crash.seed} repeats a
 * run.
 */
class CrashTest {
    private static final int IN_A_BUILD = 1;
    private static final int STEPS_IN_A_BUILD = 3;
    /** So that a long run by hand that is stopped has told how far it came. */
    private static final int TOLD_EVERY = 10;

    @TempDir
    static Path folder;

    private static final AtomicInteger MOMENTS = new AtomicInteger();
    private static Path exports;
    private static RunOutcome expected;
    /** Milliseconds that a run takes; the kills fall within. */
    private static long whole;

    @BeforeAll
    static void runOnceWithoutAKill() throws SQLException, IOException {
        exports = folder.resolve("exports");
        GenerateSample.write(exports, new SampleSettings(2, KilledProcess.MONTH, 0.01, 79), Contracts.load());
        Path warehouse = folder.resolve("jamais/entrepot");
        long start = System.nanoTime();
        KilledProcess.run(exports, withKey(warehouse), counting());
        whole = Duration.ofNanos(System.nanoTime() - start).toMillis();
        expected = RunOutcome.of(warehouse);
        assertThat(expected.tables()).hasSizeGreaterThan(30);
        assertThat(expected.leftovers()).isEmpty();
    }

    @Test
    void killedAtRandomItEndsAsIfNothingHadHappened() throws Exception {
        long seed = Long.getLong("solidrnet.crash.seed", System.nanoTime());
        int times = Integer.getInteger("solidrnet.crash", IN_A_BUILD);
        Random random = new Random(seed);
        System.out.println("CrashTest: seed " + seed);
        List<String> failed = new ArrayList<>();
        int killed = 0;

        for (int i = 0; i < times; i++) {
            Path warehouse = withKey(folder.resolve("hasard-" + i).resolve("entrepot"));
            Duration after = Duration.ofMillis((long) (random.nextDouble() * whole));
            boolean stopped = KilledProcess.killAfter(after, exports, warehouse);
            killed += stopped ? 1 : 0;
            check(warehouse, "seed " + seed + ", kill " + i + " after " + after, failed);

            if ((i + 1) % TOLD_EVERY == 0) {
                System.out.println(
                        "CrashTest: " + (i + 1) + " kills, " + killed + " hit, " + failed.size() + " failed");
            }
        }

        System.out.println("CrashTest: " + killed + " of " + times + " runs were killed, " + failed.size() + " failed");
        assertThat(failed).isEmpty();
    }

    @Test
    void killedAtItsStepsItEndsAsIfNothingHadHappened() throws Exception {
        long seed = Long.getLong("solidrnet.crash.seed", System.nanoTime());
        int stride = Integer.getInteger("solidrnet.crash.walk", MOMENTS.get() / STEPS_IN_A_BUILD);
        int from = Integer.getInteger("solidrnet.crash.from", 1 + new Random(seed).nextInt(stride));
        List<String> failed = new ArrayList<>();
        int walked = 0;

        for (int moment = from; moment <= MOMENTS.get(); moment += stride) {
            Path warehouse = withKey(folder.resolve("pas-" + moment).resolve("entrepot"));
            KilledProcess.killAt(moment, exports, warehouse);
            check(warehouse, "moment " + moment + " of " + MOMENTS, failed);
            walked++;
        }

        System.out.println("CrashTest: killed at " + walked + " of " + MOMENTS + " moments from " + from + " on, "
                + failed.size() + " failed");
        assertThat(failed).isEmpty();
        assertThat(walked).isPositive();
    }

    private void check(Path warehouse, String what, List<String> failed) throws SQLException, IOException {
        try {
            KilledProcess.run(exports, warehouse, CommitSteps.NONE);
            String difference = expected.difference(RunOutcome.of(warehouse));

            if (!difference.isEmpty()) {
                failed.add(what + ": " + difference);
            }
        } catch (RuntimeException e) {
            failed.add(what + ": " + e);
        }

        if (failed.isEmpty()) {
            Folders.delete(warehouse.getParent());
        } else {
            System.out.println("CrashTest: " + failed.get(failed.size() - 1));
        }
    }

    /** The same key for all, so that their persons can be compared. */
    private static Path withKey(Path warehouse) throws IOException {
        Files.createDirectories(warehouse.getParent());
        Files.writeString(warehouse.resolveSibling("entrepot-cle"), "79".repeat(32));
        return warehouse;
    }

    private static CommitSteps counting() {
        return new CommitSteps() {
            @Override
            public void before(Step step) {
                MOMENTS.incrementAndGet();
            }

            @Override
            public void after(Step step) {
                MOMENTS.incrementAndGet();
            }
        };
    }
}
