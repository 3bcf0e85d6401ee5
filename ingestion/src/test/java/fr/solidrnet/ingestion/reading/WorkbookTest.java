package fr.solidrnet.ingestion.reading;

import static fr.solidrnet.ingestion.reading.TestFiles.plain;
import static fr.solidrnet.ingestion.reading.TestFiles.recognised;
import static fr.solidrnet.ingestion.reading.TestFiles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void cellsBecomeTheTextThatADelimitedFileWouldHold() throws IOException {
        Sniffed.Recognised file = sniff(sheet -> {
            header(sheet, 0);
            sheet.value(1, 0, 79);
            sheet.value(1, 1, true);
            sheet.value(1, 2, LocalDate.of(2026, 10, 31));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, 0.125);
            sheet.style(1, 3).format("0.0%").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 10, 31, 14, 5, 7));
            sheet.style(1, 4).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(2, 0, 0.1 + 0.2);
            sheet.value(2, 1, "  MAAF ");
            sheet.value(2, 2, 46326);
            sheet.value(2, 3, 12345678901234L);
        });

        assertThat(plain(file))
                .containsExactly(
                        "2 79|true|2026-10-31|12.5 %|2026-10-31T14:05:07|", "3 0.3|  MAAF |46326|12345678901234||");
    }

    @Test
    void titlesTotalsAndEmptyRowsAreLeft() throws IOException {
        Sniffed.Recognised file = sniff(sheet -> {
            sheet.value(0, 0, "Suivi des dons");
            sheet.range(0, 0, 0, 4).merge();
            header(sheet, 3);
            row(sheet, 4, "L1");
            sheet.value(5, 4, " ");
            sheet.value(6, 0, "Total");
            sheet.value(6, 3, 12);
        });

        assertThat(plain(file)).containsExactly("5 L1|MAAF|2026-10-01|12|2026-10-31|");
        assertThat(file.layout().headerLine()).isEqualTo(4);
        assertThat(file.remarks()).anySatisfy(remark -> assertThat(remark).contains("ligne 4"));
    }

    @Test
    void aCellMergedOverRowsStandsForEachOfThem() throws IOException {
        Sniffed.Recognised file = sniff(sheet -> {
            header(sheet, 0);
            row(sheet, 1, "L1");
            row(sheet, 2, "L2");
            sheet.value(2, 1, (String) null);
            sheet.range(1, 1, 2, 1).merge();
        });

        assertThat(plain(file))
                .containsExactly("2 L1|MAAF|2026-10-01|12|2026-10-31|", "3 L2|MAAF|2026-10-01|12|2026-10-31|");
    }

    @Test
    void theSheetThatHoldsTheHeaderIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Lisez-moi").value(0, 0, "Mode d'emploi");
            Worksheet sheet = workbook.newWorksheet("Données");
            header(sheet, 0);
            row(sheet, 1, "L1");
        }

        Sniffed.Recognised file = recognised(new TestFiles(folder).sniff("lots_1.xlsx", bytes.toByteArray()));

        assertThat(file.layout().rows()).isEqualTo(1);
        assertThat(file.remarks()).containsExactly("Feuille lue : la n° 2.");
    }

    @Test
    void aFormulaIsItsLastValue() throws IOException {
        byte[] computed = withLastValues(workbook(sheet -> {
            header(sheet, 0);
            row(sheet, 1, "L1");
            sheet.formula(1, 2, "DATE(2026,10,31)");
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.formula(1, 3, "6*7717");
        }));

        assertThat(plain(recognised(new TestFiles(folder).sniff("lots_1.xlsx", computed))))
                .containsExactly("2 L1|MAAF|2026-10-31|46326|2026-10-31|");
    }

    @Test
    void sparkReadsAWorkbookToo() throws IOException {
        Sniffed.Recognised file = sniff(sheet -> {
            header(sheet, 0);
            row(sheet, 1, "L1");
            row(sheet, 2, "L2");
            sheet.value(2, 7, "en trop");
        });

        assertThat(TestFiles.byLine(TestFiles.read(file)))
                .extracting(row -> row.getAs("lot_id") + " " + row.getAs("surplus"))
                .containsExactly("L1 false", "L2 true");
    }

    @Test
    void aBrokenWorkbookIsUnreadable() throws IOException {
        byte[] whole = workbook(sheet -> header(sheet, 0));
        TestFiles files = new TestFiles(folder);

        assertThat(refused(files.sniff("lots_1.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FICHIER_ILLISIBLE);
    }

    private Sniffed.Recognised sniff(Consumer<Worksheet> content) throws IOException {
        return recognised(new TestFiles(folder).sniff("lots_1.xlsx", workbook(content)));
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Feuil1"));
        }

        return bytes.toByteArray();
    }

    /** The writer leaves the values of formulas to be computed; Excel writes them: 46326, a number or a day. */
    private byte[] withLastValues(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path written = Files.write(folder.resolve("sans-valeurs.xlsx"), workbook);

        try (ZipFile in = new ZipFile(written.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(part.replace("</f>", "</f><v>46326</v>").getBytes(StandardCharsets.UTF_8));
            }
        }

        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, int row) {
        String[] titles = {"lot_id", "Donateur", "Date de cession", "Unités reçues", "mis_a_jour_le"};

        for (int i = 0; i < titles.length; i++) {
            sheet.value(row, i, titles[i]);
        }
    }

    private static void row(Worksheet sheet, int row, String lot) {
        sheet.value(row, 0, lot);
        sheet.value(row, 1, "MAAF");
        sheet.value(row, 2, "2026-10-01");
        sheet.value(row, 3, 12);
        sheet.value(row, 4, "2026-10-31");
    }
}
