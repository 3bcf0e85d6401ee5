package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.ingestion.IngestExports;
import fr.solidrnet.ingestion.IngestProgress;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.privacy.PersonKeys;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/configuration.md says to do about a key that is lost, or must be changed. */
class KeyChangeTest {

    @TempDir
    Path folder;

    @Test
    void theSameExportsUnderAnotherKeyCountTheSamePersons() throws Exception {
        Exports exports = new Exports(folder)
                .file(
                        "2026-09-30",
                        "certifications_a.csv",
                        "attestation_id;participant_ref;referentiel;date_evaluation;resultat;mis_a_jour_le",
                        "C1;P-1;PIX;2026-09-02;AJOURNE;2026-09-03T10:00:00",
                        "C2;P-2;PIX;2026-09-02;AJOURNE;2026-09-03T10:00:00",
                        "C3;P-1;PIX;2026-09-04;AJOURNE;2026-09-05T10:00:00");
        exports.ingest();
        List<ByteBuffer> before = persons(folder);

        try (Warehouse warehouse = exports.open()) {
            assertThatThrownBy(() -> PersonKeys.of(warehouse, Map.of()))
                    .as("the key is lost")
                    .hasMessageContaining("The key of this warehouse is missing");
            assertThatThrownBy(() -> PersonKeys.of(warehouse, Map.of(PersonKeys.KEY, "80".repeat(32))))
                    .hasMessageContaining("load into another warehouse");
        }

        Path other = folder.resolve("autre");

        try (Warehouse warehouse = TestWarehouse.open(other, Exports.CONTRACTS)) {
            new IngestExports(
                            TestSpark.on(warehouse.sparkSettings()),
                            warehouse,
                            PersonKeys.of(warehouse, Map.of()),
                            IngestSettings.DEFAULT)
                    .ingest(exports.deliveries(), IngestProgress.NONE);
        }

        assertThat(Files.readString(other.resolve("entrepot-cle")).strip()).hasSize(64);
        List<ByteBuffer> after = persons(other);
        Set<ByteBuffer> shared = new HashSet<>(before);
        shared.retainAll(after);
        assertThat(shared).isEmpty();
        assertThat(before).hasSize(3);
        assertThat(after).hasSize(3);
        assertThat(new HashSet<>(after)).hasSize(new HashSet<>(before).size());
    }

    private static List<ByteBuffer> persons(Path folder) {
        try (Warehouse warehouse = TestWarehouse.open(folder, Exports.CONTRACTS)) {
            return warehouse.read(TableName.brut("certifications"), List.of("participant_ref")).stream()
                    .map(row -> ByteBuffer.wrap((byte[]) row[0]))
                    .collect(Collectors.toList());
        }
    }
}
