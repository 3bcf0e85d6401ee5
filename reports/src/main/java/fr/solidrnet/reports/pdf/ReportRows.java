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
    /** Width of a card, and sizes of what it shows, in points. */
    private static final double CARD = 161;

    private static final double NUMBER = 19;
    private static final double UNIT = 9.5;

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
                "chiffre", number(headline),
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
                    "libelle", FrenchFormats.prose(row.label()),
                    "total", row.total(),
                    "dernier", i == last ? "end" : "none",
                    "cellules", row.cells()));
        }

        return rows;
    }

    /** The headings of the columns, in one size in which no word of them has to be broken, if it can be read. */
    static List<String> headings(CrossTable table) {
        double room = Templates.columnWidth(table.columns().size()) - 3;
        double size = 7.5;

        for (String column : table.columns()) {
            size = Math.min(size, room / Lettering.longestWord(column, 1));
        }

        double readable = Math.max(6, size);
        return table.columns().stream()
                .map(column -> Lettering.sized(escaped(FrenchFormats.prose(column)), readable))
                .toList();
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

    /** The number in the largest size that leaves room for its unit. */
    private static String number(Headline headline) {
        double room = CARD - Lettering.width(headline.unit(), UNIT);
        double size = Math.min(NUMBER, room / Lettering.width(headline.value(), 1));
        String unit = headline.unit().isEmpty()
                ? ""
                : "<style size=\"" + UNIT + "\" isBold=\"false\">" + escaped(headline.unit()) + "</style>";
        return Lettering.sized(escaped(headline.value()), size) + unit;
    }

    private static String escaped(String text) {
        return JRStringUtil.xmlEncode(text);
    }
}
