package fr.solidrnet.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of flaws tells the truth about the files. */
class PlantedFlawsTest {
    private static final Set<FindingCode> SHOWN =
            Set.of(FindingCode.CODE_INCONNU, FindingCode.NOMBRE_ILLISIBLE, FindingCode.HEURE_IMPOSSIBLE);

    private final Path demo = DemoSample.FOLDER;
    private final GeneratedSample sample = DemoSample.SAMPLE;

    private static Path file(PlantedFlaw flaw) {
        return DemoSample.FOLDER.resolve(flaw.livraison()).resolve(flaw.fichier());
    }

    /** From the line on which the record starts; a cell of comments may take a second line. */
    private static String record(PlantedFlaw flaw) {
        List<String> lines = SampleTexts.lines(file(flaw));
        int line = (int) flaw.ligne();
        boolean broken = lines.get(line - 1)
                                .chars()
                                .filter(character -> character == '"')
                                .count()
                        % 2
                == 1;
        return lines.get(line - 1) + (broken ? lines.get(line) : "");
    }

    private static boolean isText(PlantedFlaw flaw) {
        return !flaw.fichier().endsWith(".xlsx");
    }

    @Test
    void theWrongTextStandsOnTheLineTold() {
        Map<String, RowFlaw> kinds = new TreeMap<>();
        RowFlaw.all(SampleData.load(GenerateSample.class, "sample"))
                .forEach(kind -> kinds.put(kind.table() + kind.code() + kind.column() + kind.what(), kind));
        List<PlantedFlaw> shown = sample.defauts().stream()
                .filter(flaw -> flaw.ligne() > 0 && SHOWN.contains(flaw.code()) && isText(flaw))
                .filter(flaw -> !flaw.colonne().equals(FileFault.HELD_COLUMN))
                .toList();
        assertThat(shown).hasSizeGreaterThan(10).allSatisfy(flaw -> {
            RowFlaw kind = kinds.get(flaw.table() + flaw.code() + flaw.colonne() + flaw.quoi());
            String change = kind.changes().stream()
                    .filter(one -> one.startsWith(flaw.colonne() + "="))
                    .findFirst()
                    .orElseThrow();
            assertThat(record(flaw)).contains(change.substring(change.indexOf('=') + 1));
        });
    }

    @Test
    void rowsWithTooManyCellsHaveThem() {
        assertThat(sample.defauts())
                .filteredOn(flaw -> flaw.code() == FindingCode.CELLULES_EN_TROP && isText(flaw))
                .isNotEmpty()
                .allSatisfy(flaw -> assertThat(record(flaw)).contains("suite"));
    }

    @Test
    void noFileMeantToLoadHasTooManyFlaws() {
        Map<String, Long> flaws = sample.defauts().stream()
                .collect(Collectors.groupingBy(flaw -> flaw.livraison() + flaw.fichier(), Collectors.counting()));
        assertThat(sample.fichiers())
                .filteredOn(file -> file.statut() == FileStatus.CHARGE)
                .allSatisfy(file -> assertThat(flaws.getOrDefault(file.livraison() + file.fichier(), 0L) * 10)
                        .isLessThanOrEqualTo(file.lignes()));
    }

    @Test
    void theTruncatedFileEndsInTheMiddleOfALine() {
        PlantedFlaw truncated = only(FindingCode.FICHIER_TRONQUE);
        byte[] bytes = SampleTexts.bytes(file(truncated));
        assertThat(bytes[bytes.length - 1]).isNotEqualTo((byte) '\n');
        List<String> lines = SampleTexts.lines(file(truncated));
        assertThat(lines.get(lines.size() - 1).split(";", -1).length)
                .isLessThan(lines.get(0).split(";", -1).length);
    }

    @Test
    void theFileOfUnknownEncodingHoldsNul() {
        assertThat(SampleTexts.bytes(file(only(FindingCode.ENCODAGE_INCONNU)))).contains((byte) 0);
    }

    @Test
    void theMissingColumnIsMissing() {
        PlantedFlaw flaw = only(FindingCode.COLONNE_MANQUANTE);
        assertThat(SampleTexts.lines(file(flaw)).get(0)).doesNotContain(flaw.colonne());
    }

    @Test
    void waitingReferencesAreBroughtByTheNextDelivery() {
        List<PlantedFlaw> waiting =
                sample.defauts().stream().filter(PlantedFlaw::resolue).toList();
        assertThat(waiting).extracting(PlantedFlaw::table).contains("appareils", "packs", "attributions", "presences");
        assertThat(waiting).allMatch(flaw -> flaw.code() == FindingCode.REFERENCE_INCONNUE);
    }

    @Test
    void plantedNamesAreInTheExports() {
        String exports = SampleTexts.files(demo).stream()
                .filter(file -> !file.toString().endsWith(".xlsx"))
                .filter(file -> file.toString().matches(".*(presences|attributions|sessions|appareils).*"))
                .map(file -> new String(SampleTexts.bytes(file), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertThat(sample.plantedNames()).hasSizeGreaterThan(1000);
        assertThat(sample.plantedNames().stream()
                        .limit(200)
                        .filter(name -> !exports.contains(name) && !name.matches("[+].*|.*@.*")))
                .hasSizeLessThan(10);
    }

    private PlantedFlaw only(FindingCode code) {
        List<PlantedFlaw> found =
                sample.defauts().stream().filter(flaw -> flaw.code() == code).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
