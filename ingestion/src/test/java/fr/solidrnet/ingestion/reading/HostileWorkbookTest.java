package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.TestContracts;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.tolerance.Workbooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that would have a reader fetch, run or hold something: none gets it to. */
class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    @TempDir
    private Path folder;

    @Test
    void thePlainOneIsRead() throws IOException {
        assertThat(sniff(sheet(part -> part))).isInstanceOf(Sniffed.Recognised.class);
    }

    @Test
    void nothingIsFetchedForAnEntityADtdOrALink() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            sniff(sheet(part -> declared(part, "SYSTEM \"" + address + "\"")));
            sniff(sheet(part -> declared(withCell(part, "B2", "&x;"), entity(address))));
            byte[] linked = Workbooks.edited(
                    Workbooks.lot("L1"),
                    LINKS,
                    part -> part.replace(
                            "</Relationships>",
                            "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                    + "relationships/externalLink\" TargetMode=\"External\" Target=\"" + address
                                    + "\"/></Relationships>"));

            assertThat(sniff(linked)).isInstanceOf(Sniffed.Recognised.class);
            assertThat(visitors(server)).isZero();
        }
    }

    @Test
    void aFileOfThisMachineIsNeverShown() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Sniffed sniffed = sniff(sheet(part ->
                declared(withCell(part, "B2", "&x;"), entity(secret.toUri().toString()))));

        if (sniffed instanceof Sniffed.Recognised read) {
            assertThat(TestFiles.plain(read)).noneMatch(row -> row.contains("SECRET"));
        } else {
            assertThat(sniffed).isInstanceOf(Sniffed.Refused.class);
        }
    }

    @Test
    void entitiesThatMultiplyAreNotHeld() throws IOException {
        StringBuilder entities = new StringBuilder("[<!ENTITY a \"" + "a".repeat(100) + "\">");

        for (char name = 'b'; name <= 'j'; name++) {
            entities.append("<!ENTITY " + name + " \"" + ("&" + (char) (name - 1) + ";").repeat(10) + "\">");
        }

        assertThat(sniff(sheet(part -> declared(withCell(part, "B2", "&j;"), entities + "]"))))
                .isInstanceOf(Sniffed.Refused.class);
    }

    @Test
    void addressesBeyondASheetAreRefused() throws IOException {
        String merged = "<mergeCells count=\"1\"><mergeCell ref=\"ZZZZZZ2:ZZZZZZ9\"/></mergeCells>";

        assertThat(sniff(sheet(part -> part.replace("</sheetData>", "</sheetData>" + merged))))
                .isInstanceOf(Sniffed.Refused.class);
        assertThat(sniff(sheet(part -> withCell(part, "B2", "x").replace("\"B2\"", "\"ZZZZZZ2\""))))
                .isInstanceOf(Sniffed.Refused.class);
    }

    @Test
    void sizesThatAWorkbookSaysOfItselfAreNotBelieved() throws IOException {
        assertThat(sniff(sheet(part -> part.replaceFirst("<row r=\"2\"", "<row spans=\"1:2000000000\" r=\"2\"")
                        .replaceFirst("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>"))))
                .isInstanceOf(Sniffed.Recognised.class);
    }

    private Sniffed sniff(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("lots_1.xlsx"), workbook);
        return new Sniffer(TestContracts.formats()).sniff(new SourceFile(file, "lots_1.xlsx", ""));
    }

    private static byte[] sheet(UnaryOperator<String> edit) {
        return Workbooks.edited(Workbooks.lot("L1"), SHEET, edit);
    }

    private static String entity(String address) {
        return "[<!ENTITY x SYSTEM \"" + address + "\">]";
    }

    private static String declared(String part, String doctype) {
        String changed = part.replaceFirst(
                "<worksheet", Matcher.quoteReplacement("<!DOCTYPE worksheet " + doctype + "><worksheet"));
        assertThat(changed).isNotEqualTo(part);
        return changed;
    }

    private static String withCell(String part, String cell, String text) {
        String changed = part.replaceFirst(
                "<c r=\"" + cell + "\"[^>]*>.*?</c>",
                "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        assertThat(changed).isNotEqualTo(part);
        return changed;
    }

    /** How many called; each waited for a little. */
    private static int visitors(ServerSocket server) throws IOException {
        int visitors = 0;

        while (true) {
            try (Socket visitor = server.accept()) {
                visitors++;
            } catch (SocketTimeoutException nobody) {
                return visitors;
            }
        }
    }
}
