package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.model.MonthlyReport;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Report;
import fr.solidrnet.reports.pdf.Dress;
import fr.solidrnet.reports.pdf.PdfReport;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfFiguresTest {
    private static final Path PAGES = Path.of("target/pages");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everySentenceAndCellIsReadBackFromThePages(FixtureEdition.Kind kind) throws Exception {
        FrozenEdition edition = FixtureEdition.of(kind, folder);
        Report report = MonthlyReport.of(EditionFigures.read(edition));
        byte[] bytes = PdfReport.render(report, Dress.PLAIN, edition.manifest().creeeLe());
        Files.createDirectories(PAGES);
        Files.write(PAGES.resolve(kind + ".pdf"), bytes);

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = text(pdf, 1, pdf.getNumberOfPages());
            ReportText said = ReportText.of(report);

            assertThat(said.cells().stream().map(Cell::text).map(PdfFiguresTest::bare))
                    .allMatch(text::contains);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Solid’Rnet — octobre\u00a02026");

            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page, page)).contains("Usageinterne");
            }
        }
    }

    private static String text(PDDocument pdf, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return bare(stripper.getText(pdf));
    }

    /** Without spaces: where a line ends is the page's business. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]", "");
    }
}
