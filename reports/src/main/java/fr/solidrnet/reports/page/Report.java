package fr.solidrnet.reports.page;

import java.util.List;

/**
 * A whole report, worded and formatted: who draws it adds no figure and no sentence.
 *
 * @param title of the document, with its month
 * @param standing said on every page: what the document is, and for whom
 * @param chapters at least one; each is a bookmark; the first is a page of its own, the others follow it
 */
public record Report(String title, String standing, List<Chapter> chapters) {
    public Report {
        chapters = List.copyOf(chapters);
    }
}
