package fr.solidrnet.reports.pdf.drawing;

import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Drawing.Place;
import fr.solidrnet.reports.page.Drawing.Territory;
import fr.solidrnet.reports.pdf.drawing.Sketch.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tile an EPCI, laid as they lie from north to south and west to east: darker where the value is higher, with name and
 * label on it. A place that the map does not know is laid below the others.
 */
final class TileMap {
    private static final double WIDTH = 150;
    private static final double LEADING = 9;
    private static final double LABEL = 22;
    private static final double GAP = 4;
    private static final double SIZE = 7.5;

    private record Spot(double column, int row) {}

    private static final Map<String, Spot> SPOTS = Map.of(
            "200040244", new Spot(0.4, 0), // Bocage Bressuirais
            "247900798", new Spot(1.4, 0), // Thouarsais
            "200041416", new Spot(1.5, 1), // Airvaudais-Val du Thouet
            "200041333", new Spot(1.2, 2), // Parthenay-Gâtine
            "200069748", new Spot(0.2, 2), // Val de Gâtine
            "200041317", new Spot(0.1, 3), // Niortais
            "200041994", new Spot(1.1, 3), // Haut Val de Sèvre
            "200069755", new Spot(1.0, 4)); // Mellois en Poitou

    private TileMap() {}

    static Sketch of(Territory territory) {
        List<Place> places = territory.places();
        Lightness lightness =
                new Lightness(places.stream().map(place -> place.mark().value()));
        List<Place> elsewhere = places.stream()
                .filter(place -> !SPOTS.containsKey(place.epci()))
                .toList();
        IntSummaryStatistics used = places.stream()
                .flatMap(place -> Stream.ofNullable(SPOTS.get(place.epci())))
                .mapToInt(Spot::row)
                .summaryStatistics();
        int first = used.getCount() == 0 ? 0 : used.getMin();
        int below = used.getCount() == 0 ? 0 : used.getMax() + 1;
        int rows = below - first + (elsewhere.size() + 2) / 3;
        double height = LABEL
                + LEADING
                        * places.stream()
                                .mapToInt(place -> name(place).size())
                                .max()
                                .orElse(1);
        Sketch sketch = new Sketch(Theme.WIDTH, rows * (height + GAP));

        for (Place place : places) {
            int late = elsewhere.indexOf(place);
            Spot spot = SPOTS.getOrDefault(place.epci(), new Spot(late % 3 - 0.4, below + late / 3));
            double top = (spot.row() - first) * (height + GAP) + 1;
            draw(sketch, new Rectangle2D.Double(x(spot), top, WIDTH, height), place, lightness);
        }

        return sketch;
    }

    private static double x(Spot spot) {
        return 62 + spot.column() * (WIDTH + GAP);
    }

    private static List<String> name(Place place) {
        return Wrapped.lines(place.mark().name(), PrintedFont.REGULAR, SIZE, WIDTH - 10);
    }

    private static void draw(Sketch sketch, Rectangle2D tile, Place place, Lightness lightness) {
        Mark mark = place.mark();
        sketch.shape(tile, lightness.fill(mark.value()));
        sketch.outline(tile, mark.strong() ? Theme.INK : Theme.RULE, mark.strong() ? 1.8 : 0.7);
        String colour = lightness.text(mark.value());
        double y = tile.getY() + 10;

        for (String line : name(place)) {
            sketch.text(tile.getCenterX(), y, Anchor.MIDDLE, SIZE, colour, line);
            y += LEADING;
        }

        double label = Math.min(11, (WIDTH - 10) / PrintedFont.BOLD.width(mark.label(), 1));
        sketch.bold(tile.getCenterX(), tile.getMaxY() - 6, Anchor.MIDDLE, label, colour, mark.label());
    }
}
