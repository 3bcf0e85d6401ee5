package fr.solidrnet.reports.pdf;

import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** JasperReports' exporter with a structure of ours; lines, grounds and frames are artefacts. */
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

    @Override
    protected void exportRectangle(JRPrintRectangle rectangle) {
        tags.startArtefact();
        super.exportRectangle(rectangle);
        tags.endArtefact();
    }

    @Override
    protected void exportBox(JRLineBox box, JRPrintElement element) {
        tags.startArtefact();
        super.exportBox(box, element);
        tags.endArtefact();
    }

    @Override
    protected void exportPen(JRPen pen, JRPrintElement element) {
        tags.startArtefact();
        super.exportPen(pen, element);
        tags.endArtefact();
    }
}
