package fr.solidrnet.reports.pdf;

import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;

/**
 * JasperReports' exporter with a structure of ours; lines, grounds and frames are artefacts. It writes no more than is
 * seen: each operator of a page is one more that the validator reads.
 */
final class TaggedExporter extends JRPdfExporter {
    private final StructureTags tags = new StructureTags(this);

    TaggedExporter() {
        tagHelper = tags;
    }

    /** Nothing points at whole pages, and an anchor would be text in a font that is not embedded. */
    @Override
    protected void writePageAnchor(int pageIndex) {}

    @Override
    protected void exportLine(JRPrintLine line) {
        tags.startArtefact();
        super.exportLine(line);
        tags.endArtefact();
    }

    /** Plain text only, as our templates ask for: not turned, nothing behind it. */
    @Override
    public void exportText(JRPrintText text) {
        JRStyledText styled = styledTextUtil.getProcessedStyledText(text, noBackcolorSelector, null);

        if (styled != null && styled.length() > 0) {
            AbstractPdfTextRenderer renderer = getTextRenderer(text, styled);
            renderer.initialize(this, pdfProducer, tagHelper, text, styled, getOffsetX(), getOffsetY());
            renderer.render();
        }
    }

    /** A plain ground: the exporter would draw the round corners that it does not have. */
    @Override
    protected void exportRectangle(JRPrintRectangle rectangle) {
        float bottom = pageFormat.getPageHeight() - rectangle.getY() - getOffsetY() - rectangle.getHeight();
        tags.startArtefact();
        pdfContent.setFillColor(rectangle.getBackcolor());
        pdfContent.fillRectangle(rectangle.getX() + getOffsetX(), bottom, rectangle.getWidth(), rectangle.getHeight());
        tags.endArtefact();
    }

    @Override
    protected void exportBox(JRLineBox box, JRPrintElement element) {
        if (box.getBottomPen().getLineWidth() > 0) {
            tags.startArtefact();
            super.exportBox(box, element);
            tags.endArtefact();
        }
    }
}
