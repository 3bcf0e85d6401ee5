package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.gate.PdfGate;
import fr.solidrnet.reports.model.MonthlyReport;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Report;
import fr.solidrnet.reports.pdf.Dress;
import fr.solidrnet.reports.pdf.PdfReport;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfFiguresTest {
    private static final Path PAGES = Path.of("target/pages");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everySentenceAndCellIsReadBackFromFewPagesThatPassTheGate(FixtureEdition.Kind kind) throws Exception {
        FrozenEdition edition = FixtureEdition.of(kind, folder);
        Report report = MonthlyReport.of(EditionFigures.read(edition));
        byte[] bytes = PdfReport.render(report, Dress.PLAIN, edition.manifest().creeeLe());
        Files.createDirectories(PAGES);
        Files.write(PAGES.resolve(kind + ".pdf"), bytes);

        PdfGate.check(bytes, kind + ".pdf");

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = flowing(pdf, report);
            ReportText said = ReportText.of(report);

            assertThat(said.printed().stream()
                            .filter(sentence -> !sentence.equals(report.standing()))
                            .map(PdfFiguresTest::bare))
                    .allMatch(text::contains);
            readRows(said.rows(), text);
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(kind.pages());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Solid’Rnet — octobre\u00a02026");

            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page)).contains("Usageinterne");
                assertThat(lines(pdf, page)).noneMatch(line -> line.endsWith("’"));
            }
        }
    }

    @Test
    void aFactorUsedOutOfItsValidityIsToldInTheMethodAndWhereItCounts() throws Exception {
        FrozenEdition edition = FixtureEdition.hard(folder);
        Report report = MonthlyReport.of(EditionFigures.read(edition));

        try (PDDocument pdf = Loader.loadPDF(
                PdfReport.render(report, Dress.PLAIN, edition.manifest().creeeLe()))) {
            assertThat(List.of(flowing(pdf, report).split("Attention,horsdeleurpériodedevalidité", -1)))
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("Duréedelasecondevie(jusqu’au30juin2026)", "30/06/2026(dépassée)");
        }
    }

    /** Each row whole, its cells side by side, after the row before it: no number is found in another's place. */
    private static void readRows(List<List<Cell>> rows, String text) {
        int from = 0;

        for (List<Cell> row : rows) {
            String cells = bare(row.stream().map(Cell::text).collect(Collectors.joining()));
            int at = text.indexOf(cells, from);
            assertThat(at).as("after %s characters: %s", from, cells).isNotNegative();
            from = at + cells.length();
        }
    }

    /** The text of all pages without what stands at their heads and feet: a sentence may run over a page's end. */
    private static String flowing(PDDocument pdf, Report report) throws IOException {
        StringBuilder text = new StringBuilder();

        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(text(pdf, page)
                    .replace(bare(report.standing()), "")
                    .replace(bare(report.title()), "")
                    .replaceFirst("Page" + page + "$", ""));
        }

        return text.toString();
    }

    private static List<String> lines(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).lines().map(String::strip).toList();
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        return bare(String.join("", lines(pdf, page)));
    }

    /** Without spaces: where a line ends is the page's business. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]", "");
    }
}
