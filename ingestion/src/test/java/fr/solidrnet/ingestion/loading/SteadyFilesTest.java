package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.CommitSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written to, or taken away, while it is loaded: nothing of its delivery is, until it is whole. */
class SteadyFilesTest {
    private static final String LOTS = "lot_id;donateur;date_cession;unites_annoncees;mis_a_jour_le";

    @TempDir
    Path folder;

    @Test
    void nothingIsLoadedUntilFilesAreWhole() {
        Exports exports =
                new Exports(folder).file("2026-08-31", "lots_z.csv", LOTS, "L0;MAAF;2026-08-01;10;2026-08-02T10:00:00");
        exports.ingest();
        exports.file("2026-09-30", "lots_a.csv", LOTS, "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00");
        Path file = exports.deliveries().resolve("2026-09-30/lots_a.csv");

        assertRefused(exports, () -> Files.writeString(file, "L2;MAAF", StandardOpenOption.APPEND), "changed");
        exports.file("2026-09-30", "lots_a.csv", LOTS, "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00");
        assertRefused(exports, () -> Files.delete(file), "went away");

        exports.file("2026-09-30", "lots_a.csv", LOTS, "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00");
        exports.ingest();
        assertThat(exports.live("lots", "lot_id", "lot_id")).containsExactly("L0", "L1");
    }

    private static void assertRefused(Exports exports, Change change, String what) {
        assertThatThrownBy(() -> exports.ingest(exports.deliveries(), new Changing(change)))
                .hasMessageContaining("lots_a.csv " + what + " while it was loaded")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.STORAGE, SolidrnetException::kind);
        assertThat(exports.accounts()).noneMatch(account -> account.livraison().equals("2026-09-30"));
    }

    private interface Change {
        void run() throws IOException;
    }

    /** Changes the file while the first rows are being written. */
    private static final class Changing implements CommitSteps {
        private final Change change;
        private boolean changed;

        Changing(Change change) {
            this.change = change;
        }

        @Override
        public void before(Step step) {
            if (step != Step.ROWS_FILE || changed) {
                return;
            }

            changed = true;

            try {
                change.run();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
