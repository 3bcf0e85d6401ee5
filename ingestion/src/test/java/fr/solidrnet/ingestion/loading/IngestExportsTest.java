package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.warehouse.journal.Fates;
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
    void takesAWaitingRowOnceItsReferenceIsThere() {
        String[] appareils = new String[13];
        appareils[0] = "appareil_id;lot_id;type_appareil;date_reception;etat;date_etat;mis_a_jour_le";

        for (int i = 1; i <= 12; i++) {
            appareils[i] =
                    "A" + i + ";" + (i == 1 ? "L9" : "L1") + ";ECRAN;2026-09-05;RECU;2026-09-05;2026-09-06T00:00:00";
        }

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
