package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/** The first report, two pages, until the chapters have their words: the same model gives the same bytes, on any day, in any time zone and locale. */
public final class TwoPageReport {
    private TwoPageReport() {}

    public static byte[] render(ReportModel model) {
        try {
            JasperPrint print = JasperFillManager.fillReport(
                    Templates.load("rapport"), parameters(model), new JREmptyDataSource(1));
            return StablePdf.fix(export(print, model), model.edition().manifest());
        } catch (JRException e) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "Cannot render the report of edition "
                            + model.edition().manifest().edition(),
                    e);
        }
    }

    private static byte[] export(JasperPrint print, ReportModel model) throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage("fr-FR");
        configuration.setMetadataTitle(model.title());
        configuration.setMetadataSubject(ReportModel.INTERNAL);
        configuration.setMetadataCreator("Solid'Rnet Impact");
        configuration.setDisplayMetadataTitle(true);

        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private static Map<String, Object> parameters(ReportModel model) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        parameters.put("titre", model.title());
        parameters.put("etat", model.standing());
        parameters.put("mention", ReportModel.INTERNAL);
        parameters.put("cartes", Templates.load("cartes"));
        parameters.put("cartesLignes", rows(ReportRows.cards(model)));
        parameters.put("objectif", model.progress().sentence());
        model.progress().share().ifPresent(share -> parameters.put("jauge", picture(GaugeDrawing.of(share))));
        parameters.put("graphiqueTitre", model.chart().title());
        parameters.put("graphiqueUnite", model.chart().unit());
        parameters.put("graphique", picture(BarDrawing.of(model.chart())));
        parameters.put("graphiqueTexte", model.chart().alternative());
        parameters.put("graphiqueSource", model.chart().source());
        parameters.put("tableauTitre", model.table().title());
        parameters.put("tableau", Templates.table(model.table().columns().size()));
        parameters.put("tableauColonnes", ReportRows.headings(model.table()));
        parameters.put("tableauLignes", rows(ReportRows.table(model.table())));
        parameters.put("paragraphes", Templates.load("paragraphes"));
        parameters.put("qualite", rows(ReportRows.quality(model)));
        parameters.put("definitions", rows(ReportRows.definitions(model)));
        return parameters;
    }

    private static Renderable picture(Svg drawing) {
        return SimpleDataRenderer.getInstance(drawing.bytes());
    }

    private static JRDataSource rows(List<Map<String, ?>> rows) {
        Collection<Map<String, ?>> records = rows;
        return new JRMapCollectionDataSource(records);
    }
}
