package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.HistoryPoint;
import fr.solidrnet.reports.model.FigureText;
import fr.solidrnet.reports.model.MonthlyReport;
import fr.solidrnet.reports.page.Cell;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever the figures: the sample's names and definitions, with any values in the place of its own. */
class MonthlyReportProperties {
    private static final EditionFigures SAMPLE = readSample();

    private static EditionFigures readSample() {
        try {
            return EditionFigures.read(FixtureEdition.sample(Path.of("target", "edition-of-properties")));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The sample edition cannot be made", e);
        }
    }

    @Property(tries = 40)
    void theReportIsWholeAndPrintsItsFigures(@ForAll long seed) {
        EditionFigures edition = with(new Random(seed));
        ReportText text = ReportText.of(MonthlyReport.of(edition));

        assertThat(text.all()).noneMatch(String::isBlank).allSatisfy(SoundText::check);
        assertThat(text.sentences()).allMatch(sentence -> sentence.endsWith("."));

        for (Cell cell : text.cells()) {
            if (cell.figure() != null) {
                Figure figure = edition.find(cell.figure()).orElseThrow();
                assertThat(List.of(FigureText.number(figure), FigureText.quantity(figure)))
                        .contains(cell.text());
            }
        }
    }

    private static EditionFigures with(Random random) {
        return new EditionFigures(
                SAMPLE.manifest(),
                SAMPLE.definitions(),
                SAMPLE.axes(),
                SAMPLE.figures().stream().map(figure -> any(figure, random)).toList(),
                SAMPLE.history().stream()
                        .map(point -> new HistoryPoint(point.month(), point.key(), any(random)))
                        .toList(),
                SAMPLE.factors(),
                SAMPLE.sensitivities(),
                SAMPLE.changes(),
                SAMPLE.files(),
                SAMPLE.dictionary());
    }

    private static Figure any(Figure figure, Random random) {
        return new Figure(
                figure.definition(),
                figure.key(),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random),
                any(random));
    }

    private static @Nullable Double any(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> 0.0;
            case 2 -> 1.0;
            case 3 -> random.nextInt(100) / 10.0;
            case 4 -> -random.nextDouble() * 1000;
            case 5 -> random.nextDouble() * 1e15;
            default -> (double) random.nextInt(5000);
        };
    }
}
