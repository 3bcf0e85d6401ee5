package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.warehouse.contract.Contracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFilesTest {
    private static final Formats FORMATS = Formats.load(Contracts.load());

    @ParameterizedTest
    @CsvSource({
        "OpenRepairData_v0.3_FixitClinic_202303.csv, 689",
        "OpenRepairData_v0.3_FixitClinic_202309.csv, 737",
        "OpenRepairData_v0.3_FixitClinic_202407.csv, 919",
        "OpenRepairData_v0.3_FixitClinic_202507.csv, 1033",
        "compcat_desktops.csv, 583",
        "compcat_laptops.csv, 3511",
    })
    void filesAsTheirPublishersMadeThemAreReadWhole(String name, long rows) {
        Path path = Path.of("../../shared/real").resolve(name);
        assumeTrue(Files.exists(path), "no real files here");

        Sniffed.Recognised file = TestFiles.recognised(new Sniffer(FORMATS).sniff(new SourceFile(path, name, "")));
        List<Row> devices = TestFiles.read(file).collectAsList();

        assertThat(file.format().name()).isEqualTo("open_repair_data");
        assertThat(file.layout().rows()).isEqualTo(rows);
        assertThat(file.warnings()).isEmpty();
        assertThat(devices).hasSize((int) rows).allSatisfy(device -> {
            assertThat(device.<Boolean>getAs("surplus")).isFalse();
            assertThat(device.<String>getAs("appareil_id")).isNotBlank();
            assertThat(device.<String>getAs("date_etat")).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(device.<String>getAs("etat")).isIn("RECONDITIONNE", "DIAGNOSTIQUE", "DEMANTELE", "RECU");
        });
    }
}
