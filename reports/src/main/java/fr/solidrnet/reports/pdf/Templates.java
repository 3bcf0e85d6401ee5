package fr.solidrnet.reports.pdf;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.io.InputStream;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates that the build put beside the classes. Each call gives a copy of its own. */
final class Templates {
    private static final int COLUMN_SLOTS = 10;
    private static final int WIDTH = 511;
    private static final String COLUMN = "colonne";

    private Templates() {}

    static JasperReport load(String name) {
        String resource = "/templates/" + name + ".jasper";

        try (InputStream stream = Templates.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new SolidrnetException(FailureKind.INTERNAL, "Template missing from the build: " + resource);
            }

            return (JasperReport) JRLoader.loadObject(stream);
        } catch (IOException | JRException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot read template " + resource, e);
        }
    }

    /** The table template, its columns spread evenly over what the row names leave. */
    static JasperReport table(int columns) {
        if (columns > COLUMN_SLOTS) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "The table has " + columns + " columns and templates/tableau.jrxml only " + COLUMN_SLOTS
                            + ": add columns to it");
        }

        JasperReport table = load("tableau");
        int width = columnWidth(columns);
        spread(table.getColumnHeader().getChildren(), columns, width);
        spread(table.getDetailSection().getBands()[0].getChildren(), columns, width);
        return table;
    }

    static int columnWidth(int columns) {
        return Math.min(56, (WIDTH - 120) / columns);
    }

    private static void spread(Iterable<JRChild> children, int columns, int width) {
        int left = WIDTH - columns * width;

        for (JRChild child : children) {
            if (child instanceof JRFrame frame) {
                spread(frame.getChildren(), columns, width);
            } else if (child instanceof JRElement element && element.getKey() != null) {
                place(element, left, width);
            }
        }
    }

    private static void place(JRElement element, int left, int width) {
        if (!element.getKey().startsWith(COLUMN)) {
            element.setWidth(left - 6);
            return;
        }

        int index = Integer.parseInt(element.getKey().substring(COLUMN.length()));
        element.setX(Math.min(left + index * width, WIDTH - 1));
        element.setWidth(Math.min(width, WIDTH - element.getX()));
    }
}
