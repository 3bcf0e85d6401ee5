package fr.solidrnet.reports.page;

import fr.solidrnet.reports.figures.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * A printed text, and the figure of the month that it prints where it prints one: what lets a test read every figure
 * back.
 *
 * @param text as printed
 * @param figure the figure whose value the text holds; none for a label, a month before, a computed text
 */
public record Cell(String text, @Nullable FigureKey figure) {
    public static Cell of(String text) {
        return new Cell(text, null);
    }
}
