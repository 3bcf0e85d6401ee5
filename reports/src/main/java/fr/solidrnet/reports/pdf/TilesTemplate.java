package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.pdf.drawing.Theme;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;

/** The template of headline figures, fitted to how many stand side by side. */
final class TilesTemplate {
    /** At most so many side by side. */
    static final int SLOTS = 5;

    private static final int GAP = 6;
    private static final int PADDING = 5;
    private static final int WIDEST = 200;

    private TilesTemplate() {}

    /** A line of {@code count} figures, each as wide as if there were {@code columns} of them. */
    static JasperReport of(int columns, int count) {
        JasperReport template = Templates.load("tuiles");
        int width = Math.min(WIDEST, (Theme.WIDTH + GAP) / columns - GAP);
        Slots.fit(template.getDetailSection().getBands()[0].getChildren(), count, (part, i) -> place(part, i, width));
        return template;
    }

    private static void place(JRElement part, int slot, int width) {
        if (part instanceof JRTextElement) {
            part.setWidth(width - 2 * PADDING);
        } else {
            part.setX(slot * (width + GAP));
            part.setWidth(width);
        }
    }
}
