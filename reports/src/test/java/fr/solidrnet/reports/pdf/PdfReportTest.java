package fr.solidrnet.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.solidrnet.reports.gate.PdfGate;
import fr.solidrnet.reports.page.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static final Path PAGES = Path.of("target/pages");

    @Test
    void everyKindOfBlockPassesTheGate() throws IOException {
        passes("plain", SampleReports.plain());
    }

    @Test
    void allThatIsHardToPrintPassesTheGate() throws IOException {
        passes("hard", SampleReports.hard());
    }

    @Test
    void theSameReportGivesTheSameBytesInAnotherTimeZoneAndLocale() {
        byte[] first = SamplePdf.of(SampleReports.plain());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        try {
            assertThat(SamplePdf.of(SampleReports.plain())).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void longNamesAndHugeFiguresArePrintedWhole() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.of(SampleReports.hard()))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");

            assertThat(text).contains(SampleReports.LONG_NAME.replaceAll("\\s+", ""), "1000000000000");
        }
    }

    private static void passes(String name, Report report) throws IOException {
        byte[] pdf = SamplePdf.of(report);
        Files.createDirectories(PAGES);
        Files.write(PAGES.resolve(name + ".pdf"), pdf);
        assertThatCode(() -> PdfGate.check(pdf, name)).doesNotThrowAnyException();
    }
}
