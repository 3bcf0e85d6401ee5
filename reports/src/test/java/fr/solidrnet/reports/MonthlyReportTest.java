package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.model.FigureText;
import fr.solidrnet.reports.model.MonthlyReport;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonthlyReportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whateverTheEditionEverySentenceIsWhole(FixtureEdition.Kind kind) throws Exception {
        ReportText text = ReportText.of(report(kind));

        assertThat(text.all()).noneMatch(String::isBlank).allSatisfy(SoundText::check);
        assertThat(text.sentences()).allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest
    @EnumSource
    void everyCellThatNamesAFigurePrintsIt(FixtureEdition.Kind kind) throws Exception {
        EditionFigures edition = EditionFigures.read(FixtureEdition.of(kind, folder));

        for (Cell cell : ReportText.of(MonthlyReport.of(edition)).cells()) {
            if (cell.figure() != null) {
                assertThat(edition.find(cell.figure())
                                .map(MonthlyReportTest::texts)
                                .orElse(java.util.List.of("n.\u00a0d.")))
                        .as("%s", cell.figure())
                        .contains(cell.text());
            }
        }
    }

    private static java.util.List<String> texts(Figure figure) {
        return java.util.List.of(FigureText.number(figure), FigureText.quantity(figure));
    }

    private Report report(FixtureEdition.Kind kind) throws Exception {
        return MonthlyReport.of(EditionFigures.read(FixtureEdition.of(kind, folder)));
    }
}
