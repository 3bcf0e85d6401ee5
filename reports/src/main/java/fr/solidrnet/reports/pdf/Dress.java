package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.pdf.drawing.Contours;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.type.ImageTypeEnum;
import net.sf.jasperreports.engine.util.JRTypeSniffer;
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
     * What a configuration names, read.
     *
     * @param logo a PNG or JPEG file
     * @param alternative what stands for the logo, asked for with it
     * @param contours a GeoJSON file
     * @throws SolidrnetException CONFIGURATION, naming the file that cannot be used or what lacks
     */
    public static Dress read(
            @Nullable String organisation, @Nullable Path logo, @Nullable String alternative, @Nullable Path contours) {
        return new Dress(
                organisation == null ? "" : organisation,
                logo == null ? null : Logo.read(logo, alternative),
                contours == null ? null : Contours.read(contours));
    }

    /**
     * @param image a PNG or JPEG
     * @param alternative what stands for it where it is not seen
     */
    public record Logo(byte[] image, String alternative) {
        public Logo {
            image = image.clone();
        }

        private static Logo read(Path file, @Nullable String alternative) {
            if (alternative == null || alternative.isBlank()) {
                throw refused("The logo " + file + " has no logoAlternative: say what it shows", null);
            }

            try {
                byte[] image = Files.readAllBytes(file);

                if (JRTypeSniffer.getImageTypeValue(image) == ImageTypeEnum.UNKNOWN) {
                    throw refused("The logo " + file + " is neither a PNG nor a JPEG", null);
                }

                return new Logo(image, alternative);
            } catch (IOException e) {
                throw refused("Cannot read the logo " + file, e);
            }
        }

        private static SolidrnetException refused(String message, @Nullable Exception cause) {
            return new SolidrnetException(FailureKind.CONFIGURATION, message, cause);
        }
    }
}
