package fr.solidrnet.ingestion.reading;

import static fr.solidrnet.ingestion.reading.TestFiles.plain;
import static fr.solidrnet.ingestion.reading.TestFiles.recognised;
import static fr.solidrnet.ingestion.reading.TestFiles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
    private static final String HEADER = "lot_id;donateur;date_cession;unites_recues;mis_a_jour_le\n";
    private static final String ROW = "L1;Mairie de Chauray;2026-10-01;12;2026-10-31T00:00:00\n";
    private static final String READ = "L1|Mairie de Chauray|2026-10-01|12|2026-10-31T00:00:00|";

    @TempDir
    private Path folder;

    private TestFiles files;

    @BeforeEach
    void open() {
        files = new TestFiles(folder);
    }

    @Test
    void aCanonicalFileLeavesNothingToSay() throws IOException {
        Sniffed.Recognised file = files.recognise("lots_1.csv", HEADER + ROW);

        assertThat(plain(file)).containsExactly("2 " + READ);
        assertThat(file.format().name()).isEqualTo("canonique");
        assertThat(file.remarks()).isEmpty();
        assertThat(file.warnings()).isEmpty();
        assertThat(file.layout().ignored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void delimitersAreToldByTheHeader(String delimiter) throws IOException {
        Sniffed.Recognised file = files.recognise("lots_1.csv", (HEADER + ROW).replace(";", delimiter));

        assertThat(plain(file)).containsExactly("2 " + READ);
        assertThat(file.remarks()).hasSize(delimiter.equals(";") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, L’Étoile", "ISO-8859-15, Cœur à cœur", "UTF-8, Étoile"})
    void oldEncodingsAreReadAndTold(String charset, String donor) throws IOException {
        String text = HEADER + ROW.replace("Mairie de Chauray", donor);
        Sniffed.Recognised file = recognised(files.sniff("lots_1.csv", text, Charset.forName(charset)));

        assertThat(plain(file)).containsExactly("2 " + READ.replace("Mairie de Chauray", donor));
        assertThat(file.remarks())
                .isEqualTo(charset.equals("UTF-8") ? List.of() : List.of("Encodage reconnu : " + charset + "."));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws IOException {
        assertThat(plain(files.recognise("lots_1.csv", "\uFEFF\"lot_id\"" + HEADER.substring(6) + ROW)))
                .containsExactly("2 " + READ);
    }

    @Test
    void linesOfEveryKindEnd() throws IOException {
        for (String end : List.of("\r\n", "\r", "\n")) {
            assertThat(plain(files.recognise("lots_1.csv", (HEADER + ROW + ROW).replace("\n", end))))
                    .containsExactly("2 " + READ, "3 " + READ);
        }
    }

    @Test
    void headersMatchTitlesInAnyWritingAndOrder() throws IOException {
        Sniffed.Recognised file = files.recognise(
                "LOTS 2026.csv",
                "DONATEUR;Identifiant lot;date  de CESSION;MIS_A_JOUR_LE;Reçu\n"
                        + "Mairie de Chauray;L1;2026-10-01;2026-10-31T00:00:00;12\n");

        assertThat(plain(file)).containsExactly("2 " + READ);
    }

    @Test
    void whatIsNotDataIsIgnoredAndTold() throws IOException {
        Sniffed.Recognised file = files.recognise(
                "lots_1.csv",
                "Suivi des dons\nExport du 31/10/2026;;\n\n" + HEADER
                        + "Exemple : L0;Donateur;2026-01-01;1;2026-01-01T00:00:00\n" + ROW + "\n;;;;\n"
                        + "Sous-total Niort;;;12;\nTotal;-;;12;\n" + "TOTAL GÉNÉRAL;;;12;\n");

        assertThat(plain(file)).containsExactly("6 " + READ);
        assertThat(file.layout().ignored()).isEqualTo(9);
        assertThat(file.remarks())
                .containsExactly(
                        "En-tête trouvé ligne 4 : ce qui le précède est laissé (3 lignes).",
                        "Ligne d'exemple laissée : ligne 5.",
                        "Lignes de total laissées : lignes 9, 10, 11.",
                        "Lignes vides laissées : 2.");
    }

    @Test
    void aWithdrawnKeyThatBeginsLikeATotalIsNoTotal() throws IOException {
        TestFiles files = new TestFiles(folder);
        Sniffed.Recognised read = files.recognise(
                "lots_1.csv",
                "lot_id;donateur;date_cession;mis_a_jour_le;motif\nTOTAL-1;;;2026-10-31T00:00:00;ANNULER\n"
                        + "Total 2026;;;;\n");

        assertThat(read.layout().rows()).isEqualTo(1);
        assertThat(read.layout().ignored()).isEqualTo(1);
        assertThat(TestFiles.read(read).first().<String>getAs("lot_id")).isEqualTo("TOTAL-1");
    }

    @Test
    void aDonorCalledTotalIsNoTotal() throws IOException {
        Sniffed.Recognised file = files.recognise(
                "lots_1.csv",
                "donateur;lot_id;date_cession;mis_a_jour_le\nTotal;L1;2026-10-01;2026-10-31T00:00:00\n"
                        + "Total Énergies;L2;2026-10-01;2026-10-31T00:00:00\n");

        assertThat(file.layout().rows()).isEqualTo(2);
    }

    @Test
    void aDelimiterAtTheEndOfEveryLineIsTolerated() throws IOException {
        String everywhere = (HEADER + ROW + ROW).replace("\n", ";\n");
        String belowTheHeader = HEADER + (ROW + ROW).replace("\n", ";\n");
        String once = HEADER + ROW + ROW.replace("\n", ";\n");

        assertThat(surplus(everywhere)).containsExactly(false, false);
        assertThat(surplus(belowTheHeader)).containsExactly(false, false);
        assertThat(surplus(once)).containsExactly(false, true);
    }

    @Test
    void moreCellsThanTheHeaderAreSurplusAndFewerAreEmpty() throws IOException {
        assertThat(surplus(HEADER + ROW.replace("\n", ";x\n") + "L2;MAAF\n")).containsExactly(true, false);
        assertThat(plain(files.recognise("lots_1.csv", HEADER + "L2;MAAF\n"))).containsExactly("2 L2|MAAF||||");
    }

    @Test
    void quotedCellsMayHoldLinesAndDelimiters() throws IOException {
        Sniffed.Recognised file = files.recognise(
                "lots_1.csv", HEADER + ROW.replace("Mairie de Chauray", "\"Mairie;\n\"\"Chauray\"\"\"") + ROW);

        assertThat(plain(file))
                .containsExactly("2 " + READ.replace("Mairie de Chauray", "Mairie;\n\"Chauray\""), "4 " + READ);
    }

    @Test
    void unknownColumnsAreToldAndKeptOut() throws IOException {
        Sniffed.Recognised file =
                files.recognise("lots_1.csv", HEADER.replace("\n", ";Couleur;\n") + ROW.replace("\n", ";bleu;\n"));

        assertThat(plain(file)).containsExactly("2 " + READ);
        assertThat(file.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(FindingCode.COLONNE_INCONNUE);
            assertThat(warning.sentence()).contains("« Couleur »");
        });
    }

    @Test
    void gzAndZipAreOpened() throws IOException {
        byte[] text = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);

        assertThat(plain(recognised(files.sniff("lots_1.csv.gz", gzip(text))))).containsExactly("2 " + READ);
        assertThat(plain(recognised(files.sniff("lots_1.csv.zip", zip(text, "__MACOSX/._lots.csv", "lots.csv")))))
                .containsExactly("2 " + READ);
    }

    @Test
    void brokenArchivesAreUnreadable() throws IOException {
        byte[] text = (HEADER + ROW.repeat(500)).getBytes(StandardCharsets.UTF_8);
        byte[] gz = gzip(text);
        byte[] zip = zip(text, "lots.csv");
        byte[] flipped = zip.clone();
        flipped[60] ^= 0x55;

        assertThat(codes("lots_1.csv.gz", Arrays.copyOf(gz, gz.length - 20)))
                .containsExactly(FindingCode.FICHIER_ILLISIBLE);
        assertThat(codes("lots_1.csv.zip", Arrays.copyOf(zip, zip.length / 2)))
                .containsExactly(FindingCode.FICHIER_ILLISIBLE);
        assertThat(codes("lots_1.csv.zip", flipped)).containsExactly(FindingCode.FICHIER_ILLISIBLE);
        assertThat(codes("lots_1.csv.zip", zip(text, "lots.csv", "packs.csv")))
                .containsExactly(FindingCode.FICHIER_ILLISIBLE);
        assertThat(codes("lots_1.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .containsExactly(FindingCode.FICHIER_ILLISIBLE);
    }

    @Test
    void aMissingRequiredColumnRefusesTheFile() throws IOException {
        Sniffed.Refused file = refused(files.sniff("lots_1.csv", "lot_id;unites_recues;mis_a_jour_le\nL1;1;x\n"));

        assertThat(file.table()).isEqualTo("lots");
        assertThat(file.findings()).extracting(Finding::code).containsOnly(FindingCode.COLONNE_MANQUANTE);
        assertThat(file.findings()).extracting(Finding::column).containsExactly("donateur", "date_cession");
        assertThat(file.findings().get(1).sentence()).contains("« Date de cession »");
    }

    @Test
    void aFileOfWithdrawalsNeedsOnlyTheKey() throws IOException {
        String header = "lot_id;mis_a_jour_le;motif\n";

        assertThat(files.sniff("lots_1.csv", header + "L1;2026-10-31T00:00:00;ANNULER\nL2;2026-10-31;Annuler\n"))
                .isInstanceOf(Sniffed.Recognised.class);
        assertThat(codes("lots_1.csv", header + "L1;2026-10-31T00:00:00;ANNULER\nL2;2026-10-31;\n"))
                .containsOnly(FindingCode.COLONNE_MANQUANTE);
    }

    @Test
    void aColumnTwiceRefusesTheFile() throws IOException {
        assertThat(codes("lots_1.csv", HEADER.replace("\n", ";Donateur\n") + ROW))
                .containsExactly(FindingCode.COLONNE_EN_DOUBLE);
    }

    @Test
    void whatIsNoExportIsTold() throws IOException {
        assertThat(codes("notes.txt", "Bonjour\n")).containsExactly(FindingCode.FORMAT_INCONNU);
        assertThat(codes("lots_1.csv", "")).containsExactly(FindingCode.FICHIER_VIDE);
        assertThat(codes("lots_1.csv", "L1;MAAF;2026-10-01\n")).containsExactly(FindingCode.FICHIER_VIDE);
        assertThat(codes("lots_1.csv", HEADER + ROW.replace("Mairie", "\0\u00e9"), StandardCharsets.ISO_8859_1))
                .containsExactly(FindingCode.ENCODAGE_INCONNU);
    }

    @Test
    void aFileThatStopsWithinALineIsTruncated() throws IOException {
        assertThat(codes("lots_1.csv", HEADER + ROW + "L2;Mair")).containsExactly(FindingCode.FICHIER_TRONQUE);
        assertThat(codes("lots_1.csv", HEADER + ROW + "L2;\"Mairie\n")).containsExactly(FindingCode.FICHIER_TRONQUE);
        assertThat(codes("lots_1.csv", HEADER + ROW + "L2;\"Mairie;2026-10-01;3;2026-10-31T00:00:00"))
                .containsExactly(FindingCode.FICHIER_TRONQUE);
        assertThat(files.sniff("lots_1.csv", HEADER + ROW + ROW.strip())).isInstanceOf(Sniffed.Recognised.class);
        assertThat(files.sniff("lots_1.csv", HEADER + ROW + "Total;;;12")).isInstanceOf(Sniffed.Recognised.class);
    }

    @Test
    void aFileWithItsHeaderAloneHasNoRow() throws IOException {
        assertThat(files.recognise("lots_1.csv", HEADER).layout().rows()).isZero();
    }

    @Test
    void aCellIsNeverShownInARefusal() throws IOException {
        Sniffed.Refused file = refused(files.sniff("lots_1.csv", "Marie Dupont;donateur\nMarie Dupont;x\n"));

        assertThat(file.toString()).doesNotContain("Dupont");
    }

    private List<Boolean> surplus(String text) throws IOException {
        return TestFiles.byLine(TestFiles.read(files.recognise("lots_1.csv", text))).stream()
                .map(row -> row.<Boolean>getAs("surplus"))
                .toList();
    }

    private List<FindingCode> codes(String name, String text) throws IOException {
        return codes(name, text, StandardCharsets.UTF_8);
    }

    private List<FindingCode> codes(String name, String text, Charset charset) throws IOException {
        return codes(name, text.getBytes(charset));
    }

    private List<FindingCode> codes(String name, byte[] bytes) throws IOException {
        return refused(files.sniff(name, bytes)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
            gz.write(text);
        }

        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] text, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text);
            }
        }

        return bytes.toByteArray();
    }
}
