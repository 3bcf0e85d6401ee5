package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import java.util.List;

/**
 * All that the outputs print, worded and formatted once.
 *
 * @param quality sentences on what was received and refused
 * @param definitions of the indicators that the PDF shows
 */
public record ReportModel(
        EditionFigures edition,
        String title,
        String standing,
        List<Headline> headlines,
        TargetProgress progress,
        MonthlyChart chart,
        CrossTable table,
        List<String> quality,
        List<Definition> definitions) {
    /** Said on every page and every sheet, until secrecy rules make a publication possible. */
    public static final String INTERNAL = "Usage interne";

    public static ReportModel of(EditionFigures edition) {
        List<Headline> headlines = new Headlines(edition).all();
        List<String> shown = headlines.stream()
                .map(headline -> headline.figure().definition().code())
                .toList();
        return new ReportModel(
                edition,
                EditionText.title(edition.manifest()),
                EditionText.standing(edition.manifest()),
                headlines,
                TargetProgress.of(edition),
                MonthlyChart.of(edition),
                CrossTable.of(edition),
                Quality.sentences(edition),
                edition.definitions().stream()
                        .filter(definition -> shown.contains(definition.code()))
                        .toList());
    }
}
