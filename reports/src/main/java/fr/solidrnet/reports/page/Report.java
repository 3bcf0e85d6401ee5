package fr.solidrnet.reports.page;

import java.util.List;

/**
 * A whole report, worded and formatted: who draws it adds no figure and no sentence.
 *
 * @param title of the document, with its month
 * @param standing said on every page: what the document is, and for whom
 * @param chapters at least one; each starts a page and is a bookmark
 */
public record Report(String title, String standing, List<Chapter> chapters) {
    public Report {
        chapters = List.copyOf(chapters);
    }
}
