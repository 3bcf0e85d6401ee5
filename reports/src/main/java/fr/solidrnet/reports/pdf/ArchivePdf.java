package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Report;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import net.sf.jasperreports.engine.util.JRStringUtil;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * The last pass over a drawn PDF: what archives ask for and the exporter does not write (what the file claims to be, the
 * meaning of its colours), and what would differ from one rendering to the next.
 */
final class ArchivePdf {
    private static final String PRODUCER = "Solid'Rnet Impact";
    private static final String COLOURS = "sRGB IEC61966-2.1";

    private ArchivePdf() {}

    static byte[] of(byte[] pdf, Report report, Instant made) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            describe(document, report, made);
            meanColours(document);
            StablePdf.fix(document, made);

            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot finish the PDF « " + report.title() + " »", e);
        }
    }

    /** Information and metadata say the same: archives check that they do. */
    private static void describe(PDDocument document, Report report, Instant made) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(report.title());
        information.setSubject(report.standing());
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        document.setDocumentInformation(information);

        String xmp = template()
                .replace("{{title}}", JRStringUtil.xmlEncode(report.title()))
                .replace("{{subject}}", JRStringUtil.xmlEncode(report.standing()))
                .replace("{{producer}}", JRStringUtil.xmlEncode(PRODUCER))
                .replace("{{made}}", made.toString());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String template() throws IOException {
        try (InputStream stream = ArchivePdf.class.getResourceAsStream("metadata.xmp")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void meanColours(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        document.getDocumentCatalog().addOutputIntent(intent);
    }
}
