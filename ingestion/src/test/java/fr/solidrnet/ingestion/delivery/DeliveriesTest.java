package fr.solidrnet.ingestion.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
    @TempDir
    private Path exports;

    @Test
    void datedFoldersAreDeliveriesInOrderOfDate() throws IOException {
        write("2026-10-31_ateliers/packs_1.csv", "b");
        write("2026-10-31_ateliers/sous-dossier/lots_1.csv", "a");
        write("2026-09-30/packs_1.csv", "a");

        assertThat(told())
                .containsExactly(
                        "2026-09-30 2026-09-30: packs_1.csv",
                        "2026-10-31_ateliers 2026-10-31: packs_1.csv, sous-dossier/lots_1.csv");
    }

    @Test
    void flatFilesAreDatedByTheirNameElseByTheirOwnTime() throws IOException {
        write("packs_2026-10-31_corrige.csv", "a");
        write("lots_2026-10-31.csv.gz", "b");
        write("lots_2026-02-30.csv", "c");
        Files.setLastModifiedTime(
                exports.resolve("lots_2026-02-30.csv"), FileTime.from(Instant.parse("2026-03-01T23:30:00Z")));

        assertThat(told())
                .containsExactly(
                        "2026-03-01 2026-03-01: lots_2026-02-30.csv",
                        "2026-10-31 2026-10-31: lots_2026-10-31.csv.gz, packs_2026-10-31_corrige.csv");
    }

    @Test
    void aDatedFolderMayBeGivenItself() throws IOException {
        write("2026-10-31/lots_1.csv", "a");

        assertThat(Deliveries.discover(exports.resolve("2026-10-31")))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.name()).isEqualTo("2026-10-31"));
    }

    @Test
    void aFolderAndFlatFilesOfOneDayAreTwoDeliveries() throws IOException {
        write("2026-10-31/lots_1.csv", "a");
        write("lots_2026-10-31.csv", "b");

        assertThat(told())
                .containsExactly(
                        "2026-10-31 2026-10-31: lots_1.csv", "2026-10-31-fichiers 2026-10-31: lots_2026-10-31.csv");
    }

    @Test
    void whatToolsLeaveBehindIsNoExport() throws IOException {
        List.of(".~lock.lots.csv#", "~$lots.xlsx", ".lots.csv.crc", "lots.csv.part", "__MACOSX/lots.csv", ".git/x.csv")
                .forEach(name -> write("2026-10-31/" + name, "x"));
        write("2026-10-31/lots_1.csv", "a");

        assertThat(told()).containsExactly("2026-10-31 2026-10-31: lots_1.csv");
    }

    @Test
    void theSameBytesHaveTheSameHash() throws IOException {
        write("2026-10-31/lots_1.csv", "abc");
        write("2026-10-31/lots_2.csv", "abc");

        assertThat(Deliveries.discover(exports).get(0).files())
                .extracting(SourceFile::sha256)
                .containsOnly("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFolderThatIsMissingOrEmptyBreaksTheRun() throws IOException {
        Files.createDirectories(exports.resolve("2026-10-31"));

        for (Path wrong : List.of(exports, exports.resolve("ailleurs"))) {
            assertThatThrownBy(() -> Deliveries.discover(wrong))
                    .isInstanceOfSatisfying(
                            SolidrnetException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIGURATION))
                    .hasMessageContaining(wrong.toString());
        }
    }

    @Test
    void anImpossibleDateOfAFolderIsNotGuessedOver() {
        write("2026-02-30/lots_1.csv", "a");

        assertThatThrownBy(() -> Deliveries.discover(exports))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("2026-02-30");
    }

    private List<String> told() {
        return Deliveries.discover(exports).stream()
                .map(delivery -> delivery.name() + " " + delivery.date() + ": "
                        + String.join(
                                ", ",
                                delivery.files().stream().map(SourceFile::name).toList()))
                .toList();
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(exports.resolve(name).getParent());
            Files.writeString(exports.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
