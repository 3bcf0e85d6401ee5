package fr.solidrnet.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.reports.pdf.SamplePdf;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/** Files made wrong on purpose: each is refused, and the refusal names the rule. */
class PdfGateTest {
    private static byte[] good = {};

    @BeforeAll
    static void render() {
        good = SamplePdf.small();
    }

    @Test
    void aSoundFilePasses() {
        assertThatCode(() -> PdfGate.check(good, "rapport.pdf")).doesNotThrowAnyException();
    }

    @Test
    void aFigureWithoutAlternativeIsRefused() throws IOException {
        byte[] wrong = changed(document -> elements(document, "Figure")
                .forEach(figure -> figure.getCOSObject().removeItem(COSName.ALT)));

        refuses(wrong, "PDF/UA-1", "7.3, test 1", "Figure");
    }

    @Test
    void aHeaderCellWithoutScopeIsRefused() throws IOException {
        byte[] wrong = changed(document ->
                elements(document, "TH").forEach(cell -> cell.getCOSObject().removeItem(COSName.A)));

        refuses(wrong, "PDF/UA-1", "7.5, test 1", "Scope");
    }

    @Test
    void aSkippedHeadingLevelIsRefused() throws IOException {
        byte[] wrong = changed(document -> elements(document, "H2").forEach(heading -> heading.setStructureType("H4")));

        refuses(wrong, "PDF/UA-1", "7.4.2, test 1");
    }

    @Test
    void aFileThatDoesNotSayWhatItIsIsRefused() throws IOException {
        byte[] wrong = changed(PdfGateTest::forgetClaims);

        refuses(wrong, "PDF/A-2a", "6.6.4, test 1");
    }

    @Test
    void aFontThatIsNotEmbeddedIsRefused() throws IOException {
        byte[] wrong = changed(document -> document.getDocument()
                .getObjectsByType(COSName.FONT_DESC)
                .forEach(font -> ((COSDictionary) font.getObject()).removeItem(COSName.FONT_FILE2)));

        refuses(wrong, "6.2.11.4.1, test 1");
    }

    @Test
    void aFontThatDoesNotSayWhatItsLettersAreIsRefused() throws IOException {
        byte[] wrong = changed(document -> fonts(document).forEach(font -> font.removeItem(COSName.TO_UNICODE)));

        refuses(wrong, "6.2.11.7.2, test 1", "7.21.7, test 1");
    }

    @Test
    void askingEachThingOnceFindsAllThatAskingAgainDoes() throws Exception {
        byte[] wrong = changed(document -> {
            fonts(document).limit(1).forEach(font -> font.removeItem(COSName.TO_UNICODE));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAME, COSName.getPDFName("x".repeat(200)));
            document.getDocumentInformation().getCOSObject().setInt(COSName.getPDFName("Many"), Integer.MAX_VALUE);
            document.getDocumentInformation().getCOSObject().setLong(COSName.getPDFName("TooMany"), 1L << 40);
            elements(document, "Figure").forEach(figure -> figure.getCOSObject().removeItem(COSName.ALT));
        });

        for (byte[] pdf : List.of(good, wrong)) {
            assertThat(found(pdf, Profile.validator())).isEqualTo(found(pdf, plain()));
        }

        assertThat(found(wrong, plain())).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThatThrownBy(() -> PdfGate.check("no PDF".getBytes(StandardCharsets.UTF_8), "rapport.pdf"))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("rapport.pdf is not published");
    }

    private static PDFAValidator plain() {
        return ValidatorFactory.createValidatorByProfiles(Profile.BOTH, Profile.SHOWN_OF_A_RULE, false, false, false);
    }

    /** Places without the numbers that differ from run to run. */
    private static List<String> found(byte[] pdf, PDFAValidator validator) {
        return PdfGate.breaches(pdf, "rapport.pdf", validator).stream()
                .map(breach -> breach.toString().replaceAll("\\d{5,}", ""))
                .toList();
    }

    private static void refuses(byte[] pdf, String... named) {
        assertThatThrownBy(() -> PdfGate.check(pdf, "rapport.pdf"))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("rapport.pdf is not published")
                .hasMessageContainingAll(named);
    }

    private static byte[] changed(Consumer<PDDocument> fault) throws IOException {
        try (PDDocument document = Loader.loadPDF(good)) {
            fault.accept(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void forgetClaims(PDDocument document) {
        try {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(
                    xmp.replaceAll("(?m)^ *<pdfaid:.*\\n", "").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<COSDictionary> fonts(PDDocument document) {
        return document.getDocument().getObjectsByType(COSName.FONT).stream()
                .map(font -> (COSDictionary) font.getObject());
    }

    private static List<PDStructureElement> elements(PDDocument document, String type) {
        return below(document.getDocumentCatalog().getStructureTreeRoot())
                .filter(element -> element.getStructureType().equals(type))
                .toList();
    }

    private static Stream<PDStructureElement> below(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid), below(kid)));
    }
}
