package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.page.Report;
import java.util.List;

/** The monthly report, worded and formatted, from an edition's figures alone. */
public final class MonthlyReport {
    private MonthlyReport() {}

    public static Report of(EditionFigures edition) {
        Facts facts = new Facts(edition);
        return new Report(
                EditionText.title(edition.manifest()),
                ReportModel.INTERNAL + ". " + EditionText.standing(edition.manifest()),
                List.of(
                        FrontPage.of(facts),
                        new ReuseChapter(facts).chapter(),
                        new AllocationChapter(facts).chapter(),
                        new TerritoryChapter(facts).chapter(),
                        new TutoringChapter(facts).chapter(),
                        new CertificationChapter(facts).chapter(),
                        new EnvironmentChapter(facts).chapter(),
                        new InclusionChapter(facts).chapter(),
                        new QualityChapter(facts).chapter()));
    }
}
