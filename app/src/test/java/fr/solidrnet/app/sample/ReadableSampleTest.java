package fr.solidrnet.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.delivery.Deliveries;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.Sniffer;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The product's own reader takes every odd file, and refuses whole files for the reason for which they were spoilt. */
class ReadableSampleTest {
    private static final Map<String, Sniffed> SNIFFED = new TreeMap<>();

    private final GeneratedSample sample = DemoSample.SAMPLE;

    @BeforeAll
    static void sniffTheDemo() {
        Sniffer sniffer = new Sniffer(Formats.load(DemoSample.CONTRACTS));
        assertThat(DemoSample.SAMPLE.fichiers()).isNotEmpty();

        for (Delivery delivery : Deliveries.discover(DemoSample.FOLDER)) {
            for (SourceFile file : delivery.files()) {
                SNIFFED.put(delivery.name() + "/" + file.name(), sniffer.sniff(file));
            }
        }
    }

    private static Sniffed sniffed(WrittenFile file) {
        return SNIFFED.get(file.livraison() + "/" + file.fichier());
    }

    @Test
    void everyFileIsFoundInItsDelivery() {
        assertThat(SNIFFED.keySet())
                .isEqualTo(sample.fichiers().stream()
                        .map(file -> file.livraison() + "/" + file.fichier())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyOddFileIsReadToItsLastRow() {
        assertThat(sample.fichiers())
                .filteredOn(file -> file.statut() != FileStatus.REFUSE)
                .allSatisfy(file -> assertThat(sniffed(file))
                        .isInstanceOfSatisfying(Sniffed.Recognised.class, recognised -> assertThat(
                                        recognised.layout().rows())
                                .isEqualTo(file.lignes())));
    }

    @Test
    void spoiltFilesAreRefusedForWhatIsWrongWithThem() {
        Map<String, FindingCode> reasons = sample.defauts().stream()
                .filter(flaw -> flaw.ligne() == 0)
                .collect(Collectors.toMap(flaw -> flaw.livraison() + "/" + flaw.fichier(), PlantedFlaw::code));
        assertThat(sample.fichiers())
                .filteredOn(file -> file.statut() == FileStatus.REFUSE)
                .hasSize(3)
                .allSatisfy(file -> assertThat(sniffed(file))
                        .isInstanceOfSatisfying(Sniffed.Refused.class, refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsOnly(reasons.get(file.livraison() + "/" + file.fichier()))));
    }
}
