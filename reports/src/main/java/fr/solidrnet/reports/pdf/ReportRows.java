package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.model.CrossTable;
import fr.solidrnet.reports.model.CrossTable.Row;
import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.model.Headline;
import fr.solidrnet.reports.model.ReportModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.util.JRStringUtil;

/** The records that the templates read, field by field. */
final class ReportRows {
    private ReportRows() {}

    static List<Map<String, ?>> cards(ReportModel model) {
        List<Map<String, ?>> rows = new ArrayList<>();
        model.headlines().forEach(headline -> rows.add(card(headline)));
        return rows;
    }

    private static Map<String, ?> card(Headline headline) {
        return Map.of(
                "libelle", headline.label(),
                "periode", headline.period(),
                "chiffre", escaped(headline.value()) + small(headline.unit()),
                "precedent", headline.previous(),
                "anPasse", headline.yearBefore(),
                "objectif", headline.target());
    }

    /** The last record closes the table. */
    static List<Map<String, ?>> table(CrossTable table) {
        List<Map<String, ?>> rows = new ArrayList<>();
        int last = table.rows().size() - 1;

        for (int i = 0; i <= last; i++) {
            Row row = table.rows().get(i);
            rows.add(Map.of(
                    "libelle", row.label(),
                    "total", row.total(),
                    "dernier", i == last ? "end" : "none",
                    "cellules", row.cells()));
        }

        return rows;
    }

    static List<Map<String, ?>> quality(ReportModel model) {
        List<Map<String, ?>> rows = new ArrayList<>();
        model.quality().forEach(sentence -> rows.add(Map.of("texte", escaped(sentence))));
        return rows;
    }

    static List<Map<String, ?>> definitions(ReportModel model) {
        List<Map<String, ?>> rows = new ArrayList<>();
        model.definitions()
                .forEach(definition -> rows.add(Map.of(
                        "texte",
                        "<style isBold=\"true\">" + escaped(FrenchFormats.prose(definition.libelle())) + "</style>"
                                + FrenchFormats.FIXED + ": " + escaped(FrenchFormats.prose(definition.definition())))));
        return rows;
    }

    private static String small(String unit) {
        return unit.isEmpty() ? "" : "<style size=\"10\" isBold=\"false\">" + escaped(unit) + "</style>";
    }

    private static String escaped(String text) {
        return JRStringUtil.xmlEncode(text);
    }
}
