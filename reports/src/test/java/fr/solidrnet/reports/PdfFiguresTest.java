package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.reports.pdf.PdfReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFiguresTest {
    @TempDir
    Path folder;

    @Test
    void look() throws Exception {
        for (FixtureEdition edition : new FixtureEdition[] {FixtureEdition.sample(folder.resolve("s")), FixtureEdition.hard(folder.resolve("h"))}) {
            long t = System.nanoTime();
            byte[] pdf = PdfReport.render(ReportModel.of(edition.figures()));
            System.err.println((System.nanoTime() - t) / 1_000_000 + " ms");
            Files.write(Path.of("/tmp/jr/" + edition.folder().getFileName() + ".pdf"), pdf);
            assertThat(pdf).isNotEmpty();
        }
    }
}
