package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;
import static fr.solidrnet.reports.figures.FigureKey.WHOLE;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Block.Tile;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The page that suffices: five figures, three sentences, one picture. */
final class FrontPage {
    private static final int TILES = 5;

    private static final int WIDE = 16;

    /** In order of weight; the last stands in where the edition is older than an indicator before it. */
    private static final List<FigureKey> SHOWN = List.of(
            FigureKey.total("packs_attribues", MONTH),
            FigureKey.total("packs_attribues", WHOLE),
            FigureKey.total("accompagnements", MONTH),
            FigureKey.total("certifications_delivrees", MONTH),
            FigureKey.total("co2e_evite_net", WHOLE),
            FigureKey.total("appareils_reconditionnes", MONTH));

    private FrontPage() {}

    static Chapter of(Facts facts) {
        List<Tile> tiles = SHOWN.stream()
                .filter(key -> facts.edition().definition(key.code()).isPresent())
                .limit(TILES)
                .map(key -> tile(facts, facts.find(key)))
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
