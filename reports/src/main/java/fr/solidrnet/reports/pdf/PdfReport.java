package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Report;
import fr.solidrnet.reports.pdf.Dress.Logo;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/**
 * Draws any report as a PDF that is tagged for screen readers and fit for archives (PDF/UA-1 and PDF/A-2a in one file).
 * The same report gives the same bytes, on any day, in any time zone and locale.
 */
public final class PdfReport {
    static final String LANGUAGE = "fr-FR";

    private PdfReport() {}

    /**
     * @param made the date that the file bears: when the edition was frozen
     * @throws SolidrnetException INTERNAL where the report cannot be drawn
     */
    public static byte[] render(Report report, Dress dress, Instant made) {
        try {
            Collection<Map<String, ?>> records = Flow.of(report, dress);
            JasperPrint print = JasperFillManager.fillReport(
                    Templates.load("document"), parameters(report, dress), new JRMapCollectionDataSource(records));
            return ArchivePdf.of(export(print, report), report, made);
        } catch (JRException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot draw « " + report.title() + " »", e);
        }
    }

    private static byte[] export(JasperPrint print, Report report) throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(LANGUAGE);
        configuration.setMetadataTitle(report.title());
        configuration.setDisplayMetadataTitle(true);

        // Words of drawings stay words, which can be searched for; as outlines they were most of the file.
        SimplePdfReportConfiguration drawings = new SimplePdfReportConfiguration();
        drawings.setForceSvgShapes(false);

        TaggedExporter exporter = new TaggedExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        exporter.setConfiguration(drawings);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private static Map<String, Object> parameters(Report report, Dress dress) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        parameters.put("title", report.title());
        parameters.put("standing", report.standing());
        parameters.put("organisation", dress.organisation());
        Logo logo = dress.logo();

        if (logo != null) {
            parameters.put("logo", SimpleDataRenderer.getInstance(logo.image()));
            parameters.put("logoWords", logo.alternative());
        }

        return parameters;
    }
}
