package fr.solidrnet.reports.pdf.drawing;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * The report's font as the product ships it, never one of the machine's: measured here, and named so that the PDF embeds
 * the same face.
 */
public final class PrintedFont extends Font {
    private static final long serialVersionUID = 1L;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    public static final PrintedFont REGULAR = new PrintedFont(false, 1);
    public static final PrintedFont BOLD = new PrintedFont(true, 1);

    private final boolean heavy;

    private PrintedFont(boolean heavy, float size) {
        super(shipped(heavy, size));
        this.heavy = heavy;
    }

    static PrintedFont of(boolean heavy, double size) {
        return new PrintedFont(heavy, (float) size);
    }

    /** The width of a text at a size, both in points. */
    public double width(String text, double size) {
        return getStringBounds(text, EXACT).getWidth() * size;
    }

    /** A face loaded from a file does not tell its weight: the PDF would take the regular one for it. */
    @Override
    public Map<TextAttribute, ?> getAttributes() {
        return Map.of(
                TextAttribute.FAMILY,
                Theme.FONT,
                TextAttribute.SIZE,
                getSize2D(),
                TextAttribute.WEIGHT,
                heavy ? TextAttribute.WEIGHT_BOLD : TextAttribute.WEIGHT_REGULAR);
    }

    private static Font shipped(boolean heavy, float size) {
        FontUtil fonts = FontUtil.getInstance(DefaultJasperReportsContext.getInstance());
        Font font = fonts.getAwtFontFromBundles(Theme.FONT, heavy ? Font.BOLD : Font.PLAIN, size, Locale.FRANCE, false);
        return Objects.requireNonNull(font, "The font " + Theme.FONT + " is missing from the class path");
    }
}
