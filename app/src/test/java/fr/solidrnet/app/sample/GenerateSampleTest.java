package fr.solidrnet.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.finding.Severity;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateSampleTest {
    private static final Contracts CONTRACTS = DemoSample.CONTRACTS;
    private static final YearMonth END = YearMonth.of(2026, 10);

    @TempDir
    static Path folder;

    private final Path demo = DemoSample.FOLDER;
    private final GeneratedSample sample = DemoSample.SAMPLE;

    @Test
    void sameSettingsGiveSameBytesInAnyLocaleAndTimeZone() {
        SampleSettings settings = new SampleSettings(24, END, 0.2, 5);
        GeneratedSample here = GenerateSample.write(folder.resolve("here"), settings, CONTRACTS);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();

        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Path elsewhere = folder.resolve("elsewhere");
            GeneratedSample again = GenerateSample.write(elsewhere, settings, CONTRACTS);
            assertThat(SampleTexts.hashes(elsewhere)).isEqualTo(SampleTexts.hashes(folder.resolve("here")));
            assertThat(again).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedGivesAnotherProgramme() {
        SampleSettings settings = new SampleSettings(2, END, 0.1, 1);
        SampleSettings other = new SampleSettings(2, END, 0.1, 2);
        GenerateSample.write(folder.resolve("one"), settings, CONTRACTS);
        GenerateSample.write(folder.resolve("two"), other, CONTRACTS);
        assertThat(SampleTexts.hashes(folder.resolve("one"))).isNotEqualTo(SampleTexts.hashes(folder.resolve("two")));
    }

    @ParameterizedTest
    @CsvSource({
        "attributions, 5200",
        "packs, 5200",
        "appareils, 22000",
        "lieux_epn, 35",
        "sessions, 6000",
        "presences, 40000",
        "certifications, 1500"
    })
    void theDemoIsAboutAsLargeAsTheProgramme(String table, long expected) {
        assertThat(sample.comptes().get(table)).isCloseTo(expected, Percentage.withPercentage(5));
    }

    @Test
    void aDeliveryAMonthHoldsAboutNineFiles() {
        List<Path> deliveries =
                SampleTexts.files(demo).stream().map(Path::getParent).distinct().toList();
        assertThat(deliveries).hasSize(24);
        assertThat(deliveries.get(23).getFileName()).hasToString("2026-10-31_livraison");
        assertThat(sample.fichiers()).hasSize(SampleTexts.files(demo).size()).hasSizeBetween(9 * 24, 11 * 24);
    }

    @Test
    void everyFileWrittenIsTold() {
        assertThat(sample.fichiers())
                .allSatisfy(file -> assertThat(demo.resolve(file.livraison()).resolve(file.fichier()))
                        .isRegularFile());
    }

    @Test
    void everyRefusalOfRowsIsPlantedAFewTimes() {
        var planted = sample.defauts().stream()
                .filter(flaw -> flaw.ligne() > 0)
                .collect(Collectors.groupingBy(PlantedFlaw::code, Collectors.counting()));
        assertThat(planted)
                .containsOnlyKeys(
                        FindingCode.CLE_MANQUANTE,
                        FindingCode.VALEUR_OBLIGATOIRE,
                        FindingCode.DATE_IMPOSSIBLE,
                        FindingCode.ORDRE_DATES,
                        FindingCode.CODE_INCONNU,
                        FindingCode.REFERENCE_INCONNUE,
                        FindingCode.NOMBRE_HORS_BORNES,
                        FindingCode.NOMBRE_ILLISIBLE,
                        FindingCode.SIRET_INVALIDE,
                        FindingCode.HEURE_IMPOSSIBLE,
                        FindingCode.EFFACEMENT_NON_CERTIFIE,
                        FindingCode.CELLULES_EN_TROP)
                .allSatisfy((code, times) -> assertThat(times).isGreaterThanOrEqualTo(2));
        assertThat(planted.keySet()).allMatch(code -> code.severity() == Severity.REFUS);
    }

    @Test
    void refusalsStaySmall() {
        long rows = sample.fichiers().stream().mapToLong(WrittenFile::lignes).sum();
        assertThat(sample.defauts()).hasSizeBetween(100, (int) (rows / 100));
    }

    @Test
    void faultyFilesAreSentAgainWithTheNextDelivery() {
        List<WrittenFile> faulty = sample.fichiers().stream()
                .filter(file -> file.statut() == FileStatus.REFUSE || file.statut() == FileStatus.RETENU)
                .toList();
        assertThat(faulty)
                .extracting(WrittenFile::table)
                .containsExactlyInAnyOrder("presences", "certifications", "insertion", "sorties_dechets");
        assertThat(faulty).allSatisfy(file -> assertThat(sample.fichiers())
                .anyMatch(later -> later.fichier().equals(file.fichier().replace(".csv", "_corrige.csv"))
                        && later.livraison().compareTo(file.livraison()) > 0
                        && later.lignes() == file.lignes()));
    }

    @Test
    void oneFileIsSentTwiceByteForByte() {
        List<WrittenFile> twice = sample.fichiers().stream()
                .filter(file -> file.statut() == FileStatus.DEJA_CHARGE)
                .toList();
        assertThat(twice).hasSize(1);
        var hashes = SampleTexts.hashes(demo);
        String hash = hashes.get(twice.get(0).livraison() + "/" + twice.get(0).fichier());
        assertThat(hashes.values()).filteredOn(hash::equals).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.02", "1, 1", "3, 0.02", "24, 0.02", "40, 0.005"})
    void anyLengthAndScaleWorks(int months, double scale) {
        Path out = folder.resolve("small-" + months + "-" + scale);
        GeneratedSample small = GenerateSample.write(out, new SampleSettings(months, END, scale, 3), CONTRACTS);
        assertThat(out).isDirectoryContaining("glob:**2026-10-31_livraison");
        assertThat(small.comptes()).containsEntry("lieux_epn", 35L).containsKeys("lots", "objectifs", "insertion");
        assertThat(small.fichiers())
                .filteredOn(file -> file.livraison().startsWith("2026-10-31"))
                .noneMatch(file -> file.statut() == FileStatus.REFUSE || file.statut() == FileStatus.RETENU);
    }

    @Test
    void anOccupiedFolderIsLeftAlone() {
        assertThatThrownBy(() -> GenerateSample.write(demo, SampleSettings.DEMO, CONTRACTS))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void settingsOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> new SampleSettings(0, END, 1, 1)).hasMessageContaining("months");
        assertThatThrownBy(() -> new SampleSettings(1, END, Double.NaN, 1)).hasMessageContaining("scale");
    }

    @Test
    void noDraftIsLeftBehind() {
        assertThat(SampleTexts.files(demo))
                .noneMatch(file -> file.getFileName().toString().startsWith("."));
        assertThat(Files.isDirectory(demo)).isTrue();
    }
}
