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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel 97 to 2003. */
class XlsTest {
    private static final String[] HEADER = {"lot_id", "donateur", "date_cession", "unites_recues", "mis_a_jour_le"};

    @TempDir
    private Path folder;

    @Test
    void cellsBecomeTheTextThatADelimitedFileWouldHold() throws IOException {
        byte[] book = book(sheet -> {
            CellStyle day = style(sheet, "dd/mm/yyyy");
            Row row = row(sheet, 1, "L1", "Élan & Cie");
            number(row, 2, 46326, day);
            number(row, 3, 12.0, null);
            number(row, 4, 46326.5, style(sheet, "yyyy-mm-dd hh:mm:ss"));
            Row computed = sheet.createRow(3);
            computed.createCell(0).setCellFormula("\"L\"&2");
            computed.createCell(1).setCellValue(true);
            computed.createCell(2).setCellFormula("DATE(2026,10,31)");
            computed.getCell(2).setCellStyle(day);
            computed.createCell(3).setCellFormula("6*2.5");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(plain(recognised(sniff(book))))
                .containsExactly("2 L1|Élan & Cie|2026-10-31|12|2026-10-31T12:00:00|", "4 L2|true|2026-10-31|15||");
    }

    @Test
    void theSheetThatHoldsTheHeaderIsReadAndMergedCellsStandForEachRow() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            row(workbook.createSheet("Notice"), 0, "Bonjour");
            Sheet sheet = workbook.createSheet("Données");
            row(sheet, 1, HEADER);
            row(sheet, 2, "L1", "MAAF", "2026-10-01", "3", "2026-10-02");
            row(sheet, 3, "L2", "", "2026-10-01", "4", "2026-10-02");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            Sniffed.Recognised file = recognised(sniff(bytes(workbook)));

            assertThat(plain(file))
                    .containsExactly("3 L1|MAAF|2026-10-01|3|2026-10-02|", "4 L2|MAAF|2026-10-01|4|2026-10-02|");
            assertThat(file.remarks()).contains("Feuille lue : la n° 2.");
        }
    }

    @Test
    void aProtectedWorkbookIsRefused() throws IOException {
        byte[] book;
        Biff8EncryptionKey.setCurrentUserPassword("secret");

        try {
            book = book(sheet -> row(sheet, 1, "L1"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertRefused(sniff(book), "protégé");
    }

    @Test
    void whatIsInTheEnvelopeOfAnOldWorkbookWithoutBeingOneIsRefused() throws IOException {
        assertRefused(sniff(envelope("EncryptedPackage")), "protégé");
        assertRefused(sniff(envelope("WordDocument")), "classeur");
    }

    @Test
    void noBrokenWorkbookStopsARun() throws IOException {
        byte[] book = book(sheet -> row(sheet, 1, "L1", "MAAF", "2026-10-01", "3", "2026-10-02"));
        long seed = 79;
        Random random = new Random(seed);

        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(book, i % 3 == 0 ? 8 + random.nextInt(book.length - 8) : book.length);

            for (int hits = random.nextInt(6); hits >= 0; hits--) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
            }

            assertThat(sniff(broken)).as("file %s of seed %s", i, seed).isNotNull();
        }
    }

    private Sniffed sniff(byte[] bytes) throws IOException {
        return new TestFiles(folder).sniff("lots.xls", bytes);
    }

    private static void assertRefused(Sniffed sniffed, String why) {
        assertThat(refused(sniffed).findings()).singleElement().satisfies(finding -> {
            assertThat(finding).extracting(Finding::code).isEqualTo(FindingCode.FICHIER_ILLISIBLE);
            assertThat(finding.sentence()).contains(why);
        });
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private static byte[] book(Filling filling) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Lots");
            row(sheet, 0, HEADER);
            filling.fill(sheet);
            return bytes(workbook);
        }
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] envelope(String entry) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(
                    new java.io.ByteArrayInputStream("rien".repeat(2000).getBytes(StandardCharsets.UTF_8)), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int at, String... values) {
        Row row = sheet.createRow(at);

        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                row.createCell(i).setCellValue(values[i]);
            }
        }

        return row;
    }

    private static void number(Row row, int at, double value, CellStyle style) {
        Cell cell = row.createCell(at);
        cell.setCellValue(value);

        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    private static CellStyle style(Sheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }
}
