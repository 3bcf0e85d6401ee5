package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.storage.CommitSteps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadOrderTest {
    private static final String LOTS = "lot_id;donateur;date_cession;unites_annoncees;mis_a_jour_le;motif";
    private static final String SESSIONS = "session_id;epn_id;date_session;duree_min;mis_a_jour_le";
    private static final String PRESENCES = "session_id;participant_ref;statut;annee_naissance;mis_a_jour_le";
    private static final List<String> DELIVERIES = List.of("2026-08-31", "2026-09-30", "2026-10-31");

    @TempDir
    private Path folder;

    /** A tie that is repeated, a withdrawal and a return, a session that comes after those who came to it. */
    private static Exports programme(Path folder) {
        return new Exports(folder)
                .file(
                        "2026-08-31",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAAF;2026-08-01;10;2026-08-02T10:00:00;",
                        "L2;MAAF;2026-08-01;20;2026-08-02T10:00:00;",
                        "L3;MAAF;2026-08-01;30;2026-08-02T10:00:00;")
                .file("2026-08-31", "presences_a.csv", PRESENCES, "S1;Jeanne Planquet;PRESENT;1958;2026-08-20T10:00:00")
                .file(
                        "2026-09-30",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAIF;2026-08-01;10;2026-08-02T10:00:00;",
                        "L2;;;;2026-09-02T10:00:00;ANNULER",
                        "L3;;;;2026-09-02T10:00:00;ANNULER")
                .file("2026-09-30", "sessions_a.csv", SESSIONS, "S1;E1;2026-08-20;60;2026-08-20T10:00:00")
                .file(
                        "2026-10-31",
                        "lots_a.csv",
                        LOTS,
                        "L1;MAAF;2026-08-01;10;2026-08-02T10:00:00;",
                        "L3;MAAF;2026-08-01;31;2026-10-02T10:00:00;MODIFIER")
                .file(
                        "2026-10-31",
                        "lieux_epn_a.csv",
                        "id;pivot;nom;commune;code_postal;code_insee;adresse;latitude;longitude;date_maj",
                        "E1;43493312300029;EPN;Bressuire;79300;79049;1 place;46,84;-0,49;2026-08-01");
    }

    @Test
    void endsInTheSameStateInAnyOrder() {
        List<List<String>> orders = List.of(
                DELIVERIES,
                List.of("2026-10-31", "2026-08-31", "2026-09-30"),
                List.of("2026-09-30", "2026-10-31", "2026-08-31"));

        for (int i = 0; i < orders.size(); i++) {
            Exports exports = programme(folder.resolve("ordre" + i));
            orders.get(i).forEach(exports::ingest);
            assertThat(exports.live("lots", "lot_id", "lot_id, donateur, unites_annoncees"))
                    .as(orders.get(i).toString())
                    .containsExactly("L1;MAAF;10", "L3;MAAF;31");
            assertThat(exports.live("presences", "session_id, participant_ref", "session_id, tranche_age"))
                    .as(orders.get(i).toString())
                    .containsExactly("S1;60_69");
            assertThat(exports.accounts())
                    .allSatisfy(account -> assertThat(account.statut()).isEqualTo(FileStatus.CHARGE));
        }
    }

    @Test
    void endsAsIfItHadNeverStopped() {
        Exports whole = programme(folder.resolve("d'un trait"));
        whole.ingest();
        Exports stopped = programme(folder.resolve("arrêté"));
        CommitSteps stop = new CommitSteps() {
            private int ledgerRows;

            @Override
            public void before(Step step) {
                if (step == Step.LEDGER && ++ledgerRows == 3) {
                    throw new IllegalStateException("stopped");
                }
            }
        };
        assertThatThrownBy(() -> stopped.ingest(stopped.deliveries(), stop)).hasMessage("stopped");
        IngestReport again = stopped.ingest();
        assertThat(again.deliveries()).extracting(DeliveryReport::changed).contains(false, true);
        assertThat(stopped.accounts()).isEqualTo(whole.accounts());
        assertThat(stopped.live("lots", "lot_id", "lot_id, donateur, unites_annoncees, fichier, ligne"))
                .isEqualTo(whole.live("lots", "lot_id", "lot_id, donateur, unites_annoncees, fichier, ligne"));
        assertThat(stopped.ingest().deliveries())
                .allSatisfy(report -> assertThat(report.changed()).isFalse());
    }

    @Test
    void writesNobodysNameIntoTheWarehouse() throws IOException {
        Exports exports = programme(folder)
                .file("2026-11-30", "presences_b.csv", PRESENCES, "S1;Jeanne Planquet;venue;1958;2026-08-20T10:00:00");
        exports.ingest();

        try (Stream<Path> files = Files.walk(folder.resolve("entrepot"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("Planquet");
            }
        }

        assertThat(Files.readString(folder.resolve("entrepot-quarantaine/000005/rejets.jsonl")))
                .contains("Planquet");
    }
}
