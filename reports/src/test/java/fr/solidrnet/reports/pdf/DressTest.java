package fr.solidrnet.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.solidrnet.reports.gate.PdfGate;
import fr.solidrnet.warehouse.SolidrnetException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DressTest {
    private static final Path CONTOURS = Path.of("src/test/resources/contours.geojson");

    @TempDir
    private Path folder;

    @Test
    void aSitesNameLogoAndContoursPassTheGate() throws IOException {
        Dress dress = Dress.read("Département des Deux-Sèvres", logo(), "Le logo du département", CONTOURS);
        byte[] pdf = PdfReport.render(SampleReports.plain(), dress, Instant.EPOCH);
        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages/dressed.pdf"), pdf);

        assertThatCode(() -> PdfGate.check(pdf, "dressed")).doesNotThrowAnyException();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Département des Deux-Sèvres");
        }
    }

    /** The EPCI drawn whole, and put together from their communes. */
    @ParameterizedTest
    @ValueSource(strings = {"epci_79.geojson", "communes_79.geojson"})
    void theContoursOfTheDepartementPassTheGate(String name) {
        Path contours = Path.of("../../shared/reference").resolve(name);
        assumeTrue(Files.exists(contours), "needs the shared contours");
        byte[] pdf = PdfReport.render(SampleReports.plain(), Dress.read(null, null, null, contours), Instant.EPOCH);

        assertThatCode(() -> PdfGate.check(pdf, name)).doesNotThrowAnyException();
    }

    @Test
    void aLogoWithoutWordsOrThatIsNoImageIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("logo.png"), "no image");

        assertThatThrownBy(() -> Dress.read(null, logo(), " ", null))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("logoAlternative");
        assertThatThrownBy(() -> Dress.read(null, text, "Logo", null))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("neither a PNG nor a JPEG");
        assertThatThrownBy(() -> Dress.read(null, folder.resolve("none.png"), "Logo", null))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("none.png");
    }

    @Test
    void aFileWithoutContoursIsRefused() throws IOException {
        for (String json : new String[] {
            "{",
            "{\"features\": []}",
            "{\"features\": [{\"properties\": {\"epci\": \"1\"}, \"geometry\": {\"type\": \"Point\"}}]}"
        }) {
            Path file = Files.writeString(folder.resolve("contours.geojson"), json);

            assertThatThrownBy(() -> Dress.read(null, null, null, file))
                    .isInstanceOf(SolidrnetException.class)
                    .hasMessageContaining("contours.geojson");
        }
    }

    /** With a see-through part, which archives allow only where colours are declared. */
    private Path logo() throws IOException {
        BufferedImage image = new BufferedImage(90, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(18, 73, 92, 128));
        graphics.fillOval(0, 0, 80, 40);
        graphics.dispose();
        Path file = folder.resolve("mark.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
