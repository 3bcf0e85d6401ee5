package fr.solidrnet.reports.pdf;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.solidrnet.reports.gate.PdfGate;
import fr.solidrnet.reports.page.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static final Instant MADE = Instant.parse("2026-11-03T23:30:00Z");
    private static final Path PAGES = Path.of("target/pages");

    @Test
    void everyKindOfBlockPassesTheGate() throws IOException {
        passes("plain", SampleReports.plain());
    }

    @Test
    void allThatIsHardToPrintPassesTheGate() throws IOException {
        passes("hard", SampleReports.hard());
    }

    private static void passes(String name, Report report) throws IOException {
        byte[] pdf = PdfReport.render(report, Dress.PLAIN, MADE);
        Files.createDirectories(PAGES);
        Files.write(PAGES.resolve(name + ".pdf"), pdf);
        assertThatCode(() -> PdfGate.check(pdf, name)).doesNotThrowAnyException();
    }
}
