package fr.solidrnet.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.junit.jupiter.api.Test;

/** What a screen reader is told. */
class StructureTreeTest {
    @Test
    void aTableOverPagesIsOneTableWithItsHeadsOnce() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.of(longTable()))) {
            PDStructureElement table = only(pdf, "Table");

            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(types(table)).containsExactly("Caption", "THead", "TBody");
            assertThat(types(all(pdf, "THead").get(0))).containsExactly("TR");
            assertThat(all(pdf, "TBody").get(0).getKids()).hasSize(120);
            assertThat(all(pdf, "TR")).hasSize(121).allSatisfy(row -> assertThat(row.getKids())
                    .hasSize(4));
            assertThat(pagesOf(table)).hasSize(pdf.getNumberOfPages());
        }
    }

    @Test
    void headerCellsHaveAScopeOnBothAxes() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.of(longTable()))) {
            List<String> scopes =
                    all(pdf, "TH").stream().map(StructureTreeTest::scope).toList();

            assertThat(scopes.subList(0, 4)).containsOnly("Column");
            assertThat(scopes.subList(4, scopes.size())).hasSize(120).containsOnly("Row");
        }
    }

    @Test
    void headsThatAreDrawnAgainAndTheFurnitureOfPagesAreArtefacts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.of(longTable()))) {
            assertThat(artefacts(pdf.getPage(0))).contains("Page 1").doesNotContain("Donateur");
            assertThat(artefacts(pdf.getPage(1))).contains("Page 2", "Donateur", "Rapport d’impact — octobre 2026");
        }
    }

    @Test
    void headingsListsAndPicturesComeInTheOrderOfReading() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.small())) {
            PDStructureElement document = only(pdf, "Document");

            assertThat(types(document))
                    .containsExactly("P", "P", "H1", "L", "H2", "L", "H3", "P", "Figure", "Table", "P", "H1", "P");
            assertThat(types(all(pdf, "LI").get(0))).containsExactly("LBody");
            assertThat(types(all(pdf, "LI").get(5))).containsExactly("Lbl", "LBody");
            assertThat(only(pdf, "Figure").getAlternateDescription()).startsWith("Le nombre de packs");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void barsAreArtefactsAndTheirTableSaysWhatTheyShow() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.of(SampleReports.bars()))) {
            PDStructureElement table = only(pdf, "Table");

            assertThat(all(pdf, "Figure")).isEmpty();
            assertThat(table.getAttributes().getObject(0).getCOSObject().getString("Summary"))
                    .startsWith("Le taux de réemploi varie");
            assertThat(types(only(pdf, "Document"))).containsExactly("P", "P", "H1", "H2", "P", "Table", "P");
        }
    }

    @Test
    void tablesSideBySideAreReadFromTheLeft() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.of(SampleReports.pair()))) {
            assertThat(types(only(pdf, "Document")))
                    .containsExactly("P", "P", "H1", "H2", "P", "Table", "P", "Table", "P");
        }
    }

    @Test
    void chaptersAreBookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.small())) {
            List<String> titles = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));

            assertThat(titles).containsExactly("L’essentiel", "Méthode");
        }
    }

    private static Report longTable() {
        return new Report(
                "Rapport d’impact — octobre 2026",
                "Document interne",
                List.of(new Chapter("Lots", List.of(SampleReports.table("Les lots", 120, 4)))));
    }

    private static PDStructureElement only(PDDocument pdf, String type) {
        List<PDStructureElement> found = all(pdf, type);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<PDStructureElement> all(PDDocument pdf, String type) {
        return below(pdf.getDocumentCatalog().getStructureTreeRoot())
                .filter(element -> element.getStructureType().equals(type))
                .toList();
    }

    private static Stream<PDStructureElement> below(PDStructureNode node) {
        return kids(node).flatMap(kid -> Stream.concat(Stream.of(kid), below(kid)));
    }

    private static Stream<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast);
    }

    private static List<String> types(PDStructureNode node) {
        return kids(node).map(PDStructureElement::getStructureType).toList();
    }

    private static Set<COSDictionary> pagesOf(PDStructureElement element) {
        Set<COSDictionary> pages = new HashSet<>();
        below(element)
                .map(each -> each.getCOSObject().getCOSDictionary(COSName.PG))
                .forEach(page -> Stream.ofNullable(page).forEach(pages::add));
        return pages;
    }

    private static String scope(PDStructureElement cell) {
        PDAttributeObject attribute = cell.getAttributes().getObject(0);
        return attribute.getCOSObject().getNameAsString("Scope");
    }

    private static String artefacts(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        StringBuilder text = new StringBuilder();

        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if ("Artifact".equals(content.getTag())) {
                content.getContents().forEach(text::append);
            }
        }

        return text.toString();
    }
}
