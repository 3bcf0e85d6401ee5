package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes killed by SIGKILL after each kind of step, and before those that make something visible. */
class SigkillTest {
    @TempDir
    Path folder;

    @Test
    void theNextRunEndsAsIfNothingHadHappened() throws Exception {
        Moments moments = new Moments();
        Path whole = folder.resolve("jamais");
        KilledWarehouse.run(whole, moments);
        List<String> expected = KilledWarehouse.outcome(whole);
        assertThat(expected).contains("a/a1", "b/b2", "2026-10/r1 4", "orphans 0");
        assertThat(moments.chosen()).hasSizeGreaterThan(14);

        for (int moment : moments.chosen()) {
            Path killed = folder.resolve("moment-" + moment);
            KilledWarehouse.killAt(moment, killed);
            KilledWarehouse.run(killed, CommitSteps.NONE);
            assertThat(KilledWarehouse.outcome(killed))
                    .as("killed at moment " + moment + ", " + moments.told(moment))
                    .isEqualTo(expected);
        }
    }

    /** The moments of a run, and the first of each kind. */
    private static final class Moments implements CommitSteps {
        private static final List<Step> SHOWING = List.of(Step.LEDGER, Step.EDITION_RENAME, Step.DUCKDB_RENAME);

        private final List<String> all = new ArrayList<>();
        private final SortedMap<Integer, String> first = new TreeMap<>();

        @Override
        public void before(Step step) {
            tell("before " + step, SHOWING.contains(step));
        }

        @Override
        public void after(Step step) {
            tell("after " + step, true);
        }

        List<Integer> chosen() {
            return List.copyOf(first.keySet());
        }

        String told(int moment) {
            return all.get(moment - 1);
        }

        private void tell(String what, boolean chosen) {
            boolean isNew = !all.contains(what);
            all.add(what);

            if (chosen && isNew) {
                first.put(all.size(), what);
            }
        }
    }
}
