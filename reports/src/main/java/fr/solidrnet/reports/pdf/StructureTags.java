package fr.solidrnet.reports.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.Objects;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is drawn its place in the structure, as the templates say it by the property {@code solidrnet.path}: a path
 * of {@link StructureTree}, or {@code Artifact}. A path that ends with {@code !} is drawn again on later pages, and then
 * an artefact; with {@code *}, each paragraph of the text is an element of its own. The property
 * {@code solidrnet.summary} says what the table that the path begins with shows. Text and images without a path break
 * the rendering: nothing is drawn that a reader of the structure would miss.
 */
final class StructureTags extends JRPdfExporterTagHelper {
    private static final String PATH = "solidrnet.path";
    private static final String ALTERNATIVE = "solidrnet.alt";
    private static final String SUMMARY = "solidrnet.summary";
    private static final String ARTEFACT = "Artifact";

    private @Nullable StructureTree tree;
    private String path = ARTEFACT;
    private int paragraph;

    StructureTags(JRPdfExporter exporter) {
        super(exporter);
    }

    @Override
    protected void init() {
        ClassicPdfProducer producer = (ClassicPdfProducer) pdfProducer;
        tree = new StructureTree(producer.getPdfWriter().getStructureTreeRoot(), language);
    }

    /** An empty cell is a cell too: elements are made whether or not something is then drawn in them. */
    @Override
    protected void startElement(JRPrintElement element) {
        if (element instanceof JRPrintText || element instanceof JRPrintImage) {
            path = resolved(element);
            paragraph = 0;

            if (!path.equals(ARTEFACT) && !path.endsWith("*")) {
                tree().at(path);
            }

            String summary = element.getPropertiesMap().getProperty(SUMMARY);

            if (summary != null && !path.equals(ARTEFACT)) {
                tree().summarize(path.substring(0, path.indexOf('/')), summary);
            }
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        path = ARTEFACT;
    }

    @Override
    protected void startText(JRPrintText text, @Nullable String actualText) {
        begin(path.endsWith("*") ? path.substring(0, path.length() - 1) + "." + paragraph++ : path);
    }

    @Override
    protected void endText() {
        content().endMarkedContentSequence();
    }

    @Override
    protected void startImage(JRPrintImage image) {
        if (!path.equals(ARTEFACT)) {
            String words = image.getPropertiesMap().getProperty(ALTERNATIVE);

            if (words != null) {
                tree().at(path).put(PdfName.ALT, new PdfString(words, PdfObject.TEXT_UNICODE));
            }
        }

        begin(path);
    }

    @Override
    protected void endImage() {
        content().endMarkedContentSequence();
    }

    /** Lists are made of elements of their own, never of markup within one. */
    @Override
    protected @Nullable StyledTextListWriter getListWriter() {
        return null;
    }

    void startArtefact() {
        content().beginMarkedContentSequence(new PdfName(ARTEFACT));
    }

    void endArtefact() {
        content().endMarkedContentSequence();
    }

    private void begin(String where) {
        if (where.equals(ARTEFACT)) {
            startArtefact();
        } else {
            PdfStructureElement element = tree().at(where);
            content().beginMarkedContentSequence(element);
        }
    }

    private String resolved(JRPrintElement element) {
        String asked = element.getPropertiesMap().getProperty(PATH);

        if (asked == null) {
            throw new IllegalStateException("A template draws something without a " + PATH + ": " + element);
        }

        if (!asked.endsWith("!")) {
            return asked;
        }

        String once = asked.substring(0, asked.length() - 1);
        return tree().first(once) ? once : ARTEFACT;
    }

    private PdfContentByte content() {
        return ((ClassicPdfProducer) pdfProducer).getPdfContentByte();
    }

    private StructureTree tree() {
        return Objects.requireNonNull(tree);
    }
}
