package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.pdf.drawing.Contours;
import org.jspecify.annotations.Nullable;

/**
 * What a site gives of its own to the report.
 *
 * @param organisation whose report it is, printed on every page; empty for none
 * @param logo printed on the first page
 * @param contours of the EPCI, for maps; tiles stand for them where there are none
 */
public record Dress(
        String organisation, @Nullable Logo logo, @Nullable Contours contours) {
    /** The report as it is without any configuration. */
    public static final Dress PLAIN = new Dress("", null, null);

    /**
     * @param image a PNG or JPEG
     * @param alternative what stands for it where it is not seen
     */
    public record Logo(byte[] image, String alternative) {
        public Logo {
            image = image.clone();
        }
    }
}
