package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Tabular;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * The template of a table, fitted to its columns and to the room it is given.
 *
 * @param bars points left for bars after the first column; 0 for none
 */
record TableTemplate(Table table, ColumnWidths widths, int room, int bars) {
    private static final int SLOTS = 14;

    /** A bar's length at most, and its share of the room. */
    private static final int LONGEST = 130;

    private static final double SHARE = 0.25;

    /** @param room in points */
    static TableTemplate of(Tabular tabular, int room) {
        Table table = tabular.table();

        if (table.columns().size() > SLOTS) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "The table « " + table.title() + " » has "
                            + table.columns().size() + " columns and templates/grille.jrxml only " + SLOTS
                            + ": split the table, or give the template more");
        }

        int bars = bars(tabular, room);
        return new TableTemplate(table, ColumnWidths.of(table, room - bars), room, bars);
    }

    /** Whether the table stands in the room in the size that tables have. */
    static boolean fits(Tabular tabular, int room) {
        return ColumnWidths.fits(tabular.table(), room - bars(tabular, room));
    }

    private static int bars(Tabular tabular, int room) {
        return tabular instanceof BarTable bars && bars.drawn() ? (int) Math.min(LONGEST, room * SHARE) : 0;
    }

    JasperReport report() {
        JasperReport template = Templates.load("grille");
        List<JRChild> heads = template.getColumnHeader().getChildren();
        List<JRChild> cells = template.getDetailSection().getBands()[0].getChildren();
        Slots.fit(heads, table.columns().size(), this::place);
        Slots.fit(cells, table.columns().size(), this::place);
        spread(heads);
        spread(cells);
        spread(template.getTitle().getChildren());

        for (JRBand footer : template.getGroups()[0].getGroupFooterSection().getBands()) {
            spread(footer.getChildren());
        }

        return template;
    }

    /** What is no slot is as wide as the table, and the bar stands after the first column. */
    private void spread(List<JRChild> children) {
        for (JRChild child : children) {
            if (child instanceof JRElement element && element.getKey() == null) {
                boolean bar = child instanceof JRImage;
                element.setX(bar ? widths.widths().get(0) : 0);
                element.setWidth(bar ? Math.max(1, length()) : room);
            }

            if (child instanceof JRFrame frame) {
                spread(frame.getChildren());
            }
        }
    }

    /** Of the longest bar. */
    int length() {
        return bars - ColumnWidths.GAP;
    }

    private void place(JRElement cell, int column) {
        int left = column == 0 ? 0 : bars;

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
