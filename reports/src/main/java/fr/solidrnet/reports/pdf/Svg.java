package fr.solidrnet.reports.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A small drawing in points, as SVG. Numbers are written alike in every locale. */
final class Svg {
    static final String INK = "#1B2A36";
    static final String DARK = "#1F3A4D";
    static final String MIDDLE = "#9FB1BF";
    static final String PALE = "#D5DBE0";

    private static final String FONT = "DejaVu Sans";

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Svg bar(double x, double y, double w, double h, String colour) {
        body.append(format(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>%n", x, y, w, h, colour));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String colour, double stroke) {
        body.append(format(
                "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\" stroke-width=\"%.2f\"/>%n",
                x1, y1, x2, y2, colour, stroke));
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Svg text(double x, double y, String anchor, double size, String text) {
        return write(x, y, anchor, size, "normal", text);
    }

    Svg bold(double x, double y, String anchor, double size, String text) {
        return write(x, y, anchor, size, "bold", text);
    }

    private Svg write(double x, double y, String anchor, double size, String weight, String text) {
        body.append(format(
                "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" font-size=\"%.2f\" font-weight=\"%s\""
                        + " font-family=\"%s\" fill=\"%s\">%s</text>%n",
                x, y, anchor, size, weight, FONT, INK, escaped(text)));
        return this;
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return format(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n"
                                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                                + " viewBox=\"0 0 %.0f %.0f\">%n",
                        width, height, width, height)
                + body + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
