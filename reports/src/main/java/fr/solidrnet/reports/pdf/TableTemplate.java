package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Table;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.List;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** The template of a table, fitted to its columns. */
final class TableTemplate {
    private static final int SLOTS = 14;

    private TableTemplate() {}

    static JasperReport of(Table table) {
        List<Table.Column> columns = table.columns();

        if (columns.size() > SLOTS) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "The table « " + table.title() + " » has " + columns.size()
                            + " columns and templates/grille.jrxml only " + SLOTS
                            + ": split the table, or give the template more");
        }

        ColumnWidths widths = ColumnWidths.of(table);
        JasperReport template = Templates.load("grille");
        Slots.fit(template.getColumnHeader().getChildren(), columns.size(), (cell, i) -> place(cell, i, table, widths));
        Slots.fit(
                template.getDetailSection().getBands()[0].getChildren(),
                columns.size(),
                (cell, i) -> place(cell, i, table, widths));
        return template;
    }

    private static void place(JRElement cell, int column, Table table, ColumnWidths widths) {
        int left = 0;

        for (int i = 0; i < column; i++) {
            left += widths.widths().get(i);
        }

        cell.setX(left);
        cell.setWidth(widths.widths().get(column) - ColumnWidths.GAP);

        if (cell instanceof JRTextElement text) {
            text.setFontSize((float) widths.size());

            if (table.columns().get(column).number()) {
                text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
                cell.setX(left + ColumnWidths.GAP);
            }
        }
    }
}
