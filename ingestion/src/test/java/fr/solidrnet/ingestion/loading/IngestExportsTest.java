package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestExportsTest {
    private static final String LOTS = "lot_id;donateur;date_cession;unites_annoncees;mis_a_jour_le";

    @TempDir
    private Path folder;

    @Test
    void countsEachRowUnderOneFate() {
        Exports exports = new Exports(folder)
                .file(
                        "2026-09-30",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00",
                        "L2;MAAF;2026-09-01;20;2026-09-02T10:00:00")
                .file(
                        "2026-10-31",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00",
                        "L2;MAAF;2026-09-01;21;2026-10-02T10:00:00",
                        "L3;MAAF;01/10/2026;5;2026-10-02T10:00:00",
                        "L2;MAAF;2026-09-01;19;2026-09-01T10:00:00");
        IngestReport report = exports.ingest();

        assertThat(Exports.account(report, "2026-10-31", "lots_a.csv").fates())
                .isEqualTo(new Fates(4, 1, 1, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void holdsAFileStrictlyBeyondTheShare() {
        Exports exports = new Exports(folder)
                .file(
                        "2026-09-30",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00",
                        "L2;;2026-09-01;20;2026-09-02T10:00:00");
        IngestReport report = exports.ingest();
        assertThat(Exports.account(report, "2026-09-30", "lots_a.csv").statut()).isEqualTo(FileStatus.RETENU);
        assertThat(Exports.account(report, "2026-09-30", "lots_a.csv").fates())
                .isEqualTo(new Fates(2, 0, 0, 0, 0, 0, 1, 1, 0));
    }

    @Test
    void tellsBothFilesOfOneName() {
        Exports exports =
                new Exports(folder).file("2026-09-30", "lots_a.csv", LOTS, "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00");
        exports.ingest();
        exports.file(
                "2026-09-30",
                "lots_a.csv",
                LOTS,
                "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00",
                "L2;MAAF;2026-09-01;20;2026-09-02T10:00:00");
        exports.ingest();

        assertThat(exports.accounts())
                .filteredOn(account -> account.livraison().equals("2026-09-30"))
                .extracting(FileAccount::fichier, FileAccount::fates)
                .containsExactlyInAnyOrder(
                        tuple("lots_a.csv", new Fates(1, 1, 0, 0, 0, 0, 0, 0, 0)),
                        tuple("lots_a.csv", new Fates(2, 1, 0, 1, 0, 0, 0, 0, 0)));
        assertThat(exports.ingest().deliveries()).noneMatch(DeliveryReport::changed);
    }

    @Test
    void rowsWaitOnWhileTheFileThatReplacesTheirsIsHeld() {
        Exports exports = new Exports(folder)
                .file("2026-09-30", "lots_a.csv", LOTS, "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00")
                .file("2026-09-30", "appareils_a.csv", appareils(12));
        exports.ingest();
        exports.file(
                "2026-09-30", "appareils_a.csv", appareils(1)[0], "A1;L9;ECRAN;hier;RECU;hier;2026-09-06T00:00:00");
        IngestReport held = exports.ingest();
        assertThat(Exports.account(held, "2026-09-30", "appareils_a.csv").statut())
                .isEqualTo(FileStatus.RETENU);
        exports.file("2026-10-31", "lots_a.csv", LOTS, "L9;MAAF;2026-09-01;10;2026-09-02T10:00:00");
        IngestReport arrived = exports.ingest();

        assertThat(arrived.deliveries().get(1).revised())
                .extracting(FileAccount::fates)
                .containsExactly(new Fates(12, 12, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void rowsOfAReplacedFileWaitNoMore() {
        Exports exports = new Exports(folder)
                .file("2026-09-30", "lots_a.csv", LOTS, "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00")
                .file("2026-09-30", "appareils_a.csv", appareils(12));
        exports.ingest();
        exports.file("2026-09-30", "appareils_a.csv", appareils(12)[0], appareils(12)[2]);
        exports.ingest();
        exports.file("2026-10-31", "lots_a.csv", LOTS, "L9;MAAF;2026-09-01;10;2026-09-02T10:00:00");
        IngestReport arrived = exports.ingest();

        assertThat(arrived.deliveries()).flatExtracting(DeliveryReport::revised).isEmpty();
    }

    /** Devices of lot L1, the first one of a lot L9. */
    private static String[] appareils(int count) {
        String[] appareils = new String[count + 1];
        appareils[0] = "appareil_id;lot_id;type_appareil;date_reception;etat;date_etat;mis_a_jour_le";

        for (int i = 1; i <= count; i++) {
            appareils[i] =
                    "A" + i + ";" + (i == 1 ? "L9" : "L1") + ";ECRAN;2026-09-05;RECU;2026-09-05;2026-09-06T00:00:00";
        }

        return appareils;
    }

    @Test
    void takesAWaitingRowOnceItsReferenceIsThere() {
        String[] appareils = appareils(12);

        Exports exports = new Exports(folder)
                .file("2026-09-30", "lots_a.csv", LOTS, "L1;MAAF;2026-09-01;10;2026-09-02T10:00:00")
                .file("2026-09-30", "appareils_a.csv", appareils)
                .file("2026-10-31", "lots_a.csv", LOTS, "L9;MAAF;2026-09-01;10;2026-09-02T10:00:00");
        IngestReport report = exports.ingest();
        assertThat(Exports.account(report, "2026-09-30", "appareils_a.csv").fates())
                .isEqualTo(new Fates(12, 11, 0, 0, 0, 0, 1, 0, 0));
        assertThat(report.deliveries().get(2).revised()).singleElement().satisfies(account -> {
            assertThat(account.fates()).isEqualTo(new Fates(12, 12, 0, 0, 0, 0, 0, 0, 0));
            assertThat(account.livraison()).isEqualTo("2026-09-30");
        });
    }
}
