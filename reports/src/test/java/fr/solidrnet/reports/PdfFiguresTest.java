package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.model.Headline;
import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.reports.pdf.TwoPageReport;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFiguresTest {
    @TempDir
    Path folder;

    @Test
    void bothPagesSayTheFiguresAndThatTheyAreInternal() throws Exception {
        FrozenEdition edition = FixtureEdition.sample(folder);
        ReportModel model = ReportModel.of(EditionFigures.read(edition));

        try (PDDocument pdf = Loader.loadPDF(TwoPageReport.render(model))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Solid’Rnet — octobre\u00a02026");
            assertThat(text(pdf, 1)).contains("Usage interne").contains("objectif\u00a0: 5\u202f000");
            assertThat(text(pdf, 2)).contains("Usage interne");

            for (Headline headline : model.headlines()) {
                assertThat(text(pdf, 1))
                        .contains(headline.label(), headline.value(), headline.previous(), headline.yearBefore());
            }

            for (var row : model.table().rows()) {
                assertThat(text(pdf, 2).replaceAll("\\s+", " "))
                        .contains(row.label() + " "
                                + String.join(" ", row.cells()).replaceAll("\\s+", " "));
            }
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
