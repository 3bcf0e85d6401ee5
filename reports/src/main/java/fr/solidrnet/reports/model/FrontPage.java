package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Block.Tile;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The page that suffices: five figures, three sentences, one picture. */
final class FrontPage {
    private static final int WIDE = 16;

    private FrontPage() {}

    static Chapter of(Facts facts) {
        List<Tile> tiles = Headlines.of(facts.edition()).stream()
                .map(figure -> tile(facts, figure))
                .toList();
        List<Block> blocks = new ArrayList<>();

        if (!tiles.isEmpty()) {
            blocks.add(new Block.Tiles(tiles));
        }

        blocks.add(new Block.Section("À retenir"));
        blocks.add(new Block.Points(Takeaways.of(facts)));
        blocks.add(new MonthBars(facts, Flow.PACKS).picture());
        return new Chapter("L’essentiel " + Words.of(FrenchFormats.month(facts.month())), blocks);
    }

    private static Tile tile(Facts facts, Figure figure) {
        YearMonth month = facts.month();
        return new Tile(
                FrenchFormats.prose(figure.definition().libelle()),
                Periods.sentence(figure.key().periode(), month),
                value(figure),
                comparisons(figure, month));
    }

    /** With its unit where the tile is wide enough; what is counted is said above it anyway. */
    private static Cell value(Figure figure) {
        Cell whole = Tables.quantity(figure);
        return whole.text().length() > WIDE ? Tables.number(figure) : whole;
    }

    private static List<Cell> comparisons(Figure figure, YearMonth month) {
        List<Cell> cells = new ArrayList<>();

        if (figure.low() != null) {
            cells.add(told("intervalle", IntervalText.bounds(figure)));
        }

        cells.addAll(List.of(
                told(FrenchFormats.month(month.minusMonths(1)), FigureText.number(figure, figure.previous())),
                told(FrenchFormats.month(month.minusYears(1)), FigureText.number(figure, figure.yearBefore())),
                told("objectif", figure.target() == null ? "aucun" : FigureText.number(figure, figure.target()))));
        return cells;
    }

    private static Cell told(String what, String value) {
        return Cell.of(Words.say("%s : %s", what, value));
    }
}
