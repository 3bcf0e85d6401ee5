package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.EditionFigures;
import java.util.List;

/**
 * What the outputs of an edition say of it, worded once.
 *
 * @param takeaways the three sentences « À retenir »
 * @param quality sentences on what was received and refused
 */
public record ReportModel(
        EditionFigures edition, String title, String standing, List<String> takeaways, List<String> quality) {
    /** Said on every page and every sheet, until secrecy rules make a publication possible. */
    public static final String INTERNAL = "Usage interne";

    public static ReportModel of(EditionFigures edition) {
        return new ReportModel(
                edition,
                EditionText.title(edition.manifest()),
                EditionText.standing(edition.manifest()),
                Takeaways.of(new Facts(edition)),
                Quality.sentences(edition));
    }
}
