package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Drawing.Place;
import fr.solidrnet.reports.page.Drawing.Territory;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The real contours, darker where the value is higher, a number on each that leads to its name and label beside. */
final class ContourMap {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 262;
    private static final double LIST = 236;
    private static final int GRID = 24;
    private static final double SIZE = 8;
    private static final double LEADING = 9.6;

    private ContourMap() {}

    static Sketch of(Territory territory, Contours contours) {
        List<Place> places = territory.places();
        Lightness lightness =
                new Lightness(places.stream().map(place -> place.mark().value()));
        AffineTransform placed = placed(contours);
        Sketch sketch = new Sketch(Theme.WIDTH, Math.max(HEIGHT, places.size() * (2 * LEADING + 12)) + 4);

        for (Path2D shape : contours.shapes().values()) {
            sketch.outline(placed.createTransformedShape(shape), Theme.RULE, 0.6);
        }

        double y = 10;

        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Path2D shape = contours.shapes().get(place.epci());

            if (shape != null) {
                draw(sketch, placed.createTransformedShape(shape), i + 1, place.mark(), lightness);
            }

            y = describe(sketch, y, i + 1, place.mark(), shape != null);
        }

        return sketch;
    }

    private static void draw(Sketch sketch, Shape shape, int number, Mark mark, Lightness lightness) {
        sketch.shape(shape, lightness.fill(mark.value()));
        sketch.outline(
                shape,
                mark.strong() ? lightness.text(mark.value()) : lightness.border(mark.value()),
                mark.strong() ? 1.8 : 0.7);
        Point2D middle = middle(shape);
        badge(sketch, middle.getX(), middle.getY(), number);
    }

    /** The middle of a fine grid's points that lie within. */
    private static Point2D middle(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        double x = 0;
        double y = 0;
        int within = 0;

        for (int i = 0; i < GRID * GRID; i++) {
            double px = bounds.getX() + bounds.getWidth() * (i % GRID + 0.5) / GRID;
            double py = bounds.getY() + bounds.getHeight() * (i / GRID + 0.5) / GRID;

            if (shape.contains(px, py)) {
                x += px;
                y += py;
                within++;
            }
        }

        return within == 0
                ? new Point2D.Double(bounds.getCenterX(), bounds.getCenterY())
                : new Point2D.Double(x / within, y / within);
    }

    private static double describe(Sketch sketch, double y, int number, Mark mark, boolean drawn) {
        if (drawn) {
            badge(sketch, LIST, y - 3, number);
        }

        List<String> lines = Wrapped.lines(mark.name(), PrintedFont.REGULAR, SIZE, Theme.WIDTH - LIST - 14);
        double below = y;

        for (String line : lines) {
            sketch.text(LIST + 12, below, Anchor.START, SIZE, Theme.INK, line);
            below += LEADING;
        }

        double size = Math.min(SIZE, (Theme.WIDTH - LIST - 14) / PrintedFont.BOLD.width(mark.label(), 1));
        sketch.bold(LIST + 12, below, Anchor.START, size, Theme.INK, mark.label());
        return below + LEADING + 10;
    }

    private static void badge(Sketch sketch, double x, double y, int number) {
        sketch.dot(x, y, 6.6, Theme.INK);
        sketch.dot(x, y, 6, Theme.PAPER);
        sketch.bold(x, y + 2.6, Anchor.MIDDLE, 7.5, Theme.INK, Integer.toString(number));
    }

    /** From degrees to points on the page, north up. */
    private static AffineTransform placed(Contours contours) {
        Path2D all = new Path2D.Double();
        contours.shapes().values().forEach(shape -> all.append(shape, false));
        Rectangle2D extent = all.getBounds2D();
        double scale = Math.min(WIDTH / extent.getWidth(), HEIGHT / extent.getHeight());
        AffineTransform placed = AffineTransform.getScaleInstance(scale, -scale);
        placed.translate(-extent.getMinX() + 8 / scale, -extent.getMaxY() - 2 / scale);
        return placed;
    }
}
