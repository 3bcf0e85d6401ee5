package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.warehouse.journal.FileAccount;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real systems send, in one folder with the programme's own files. */
class MixedSourcesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final String LIEUX = "id;pivot;nom;commune;code_postal;adresse;date_maj";

    @TempDir
    private Path folder;

    @Test
    void aFolderThatMixesAllSourcesLoadsInOneRun() throws IOException {
        Exports exports = new Exports(folder, new IngestSettings(BigDecimal.ONE, 90))
                .file(
                        "2026-10-31",
                        "lieux_epn_2026.csv",
                        LIEUX,
                        "EPN-01;73282932000074;Cyber-base d’essai;Niort;79000;1 rue de l’Essai;2026-10-01")
                .file(
                        "2026-10-31",
                        "sessions_2026.csv",
                        "session_id;epn_id;date_session;duree_min;mis_a_jour_le",
                        "4501;EPN-01;2026-10-14;60;2026-10-14T18:00:00");
        List.of("coop_activites", "devicehub_lot", "pix_resultats", "rdv_participations", "trackdechets_sortants")
                .forEach(format -> copy(format, exports.deliveries().resolve("2026-10-31/" + format)));
        List<FileAccount> accounts = exports.ingest().deliveries().stream()
                .flatMap(delivery -> delivery.accounts().stream())
                .toList();

        assertThat(accounts)
                .extracting(FileAccount::format)
                .contains(
                        "canonique",
                        "coop_activites",
                        "devicehub_lot",
                        "pix_resultats",
                        "rdv_participations",
                        "trackdechets_sortants");
        assertThat(accounts)
                .allSatisfy(account -> assertThat(account.fates().balanced()).isTrue());
        assertThat(exports.live("sessions", "session_id", "session_id, duree_min"))
                .containsExactly(
                        "00000000-0000-4000-8000-000000000001;90",
                        "00000000-0000-4000-8000-000000000002;30",
                        "00000000-0000-4000-8000-000000000009;15",
                        "4501;60",
                        "RDV-4501;60",
                        "RDV-4502;60",
                        "RDV-4503;60",
                        "RDV-4505;60");
        assertThat(exports.live("presences", "session_id, participant_ref", "session_id, statut"))
                .contains("RDV-4501;ABSENT", "RDV-4501;PRESENT");
        assertThat(exports.live("appareils", "appareil_id", "appareil_id"))
                .containsExactly("DH-0A0B0C", "DH-0A0B0D", "DH-A1B2C3", "DH-AAAAAA", "DH-D4E5F6");
    }

    private static void copy(String format, Path to) {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(format))) {
            Files.createDirectories(to);

            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
