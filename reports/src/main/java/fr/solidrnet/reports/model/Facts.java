package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;
import static fr.solidrnet.reports.figures.FigureKey.WHOLE;
import static fr.solidrnet.reports.figures.FigureKey.YEAR;

import fr.solidrnet.reports.figures.Definition;
import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import java.time.YearMonth;
import java.util.List;

/**
 * The figures of an edition as chapters ask for them. A figure that the edition does not hold is a missing one, so
 * that an edition made before an indicator existed can still be published.
 */
record Facts(EditionFigures edition) {
    private static final int NAMED = 3;

    YearMonth month() {
        return edition.month();
    }

    Figure ofMonth(String code) {
        return find(FigureKey.total(code, MONTH));
    }

    Figure ofYear(String code) {
        return find(FigureKey.total(code, YEAR));
    }

    Figure whole(String code) {
        return find(FigureKey.total(code, WHOLE));
    }

    Figure find(FigureKey key) {
        return edition.find(key).orElseGet(() -> Figure.missing(definition(key.code()), key));
    }

    private Definition definition(String code) {
        return edition.definition(code)
                .orElseGet(() -> new Definition(0, code, code, "", "", 0, null, "", List.of(), List.of()));
    }

    /** In the order of the modalities. */
    List<Figure> split(String code, String period, String axis) {
        return edition.split(code, period, axis);
    }

    /** The name of the figure's modality. */
    String name(FigureKey key) {
        return FrenchFormats.prose(edition.axes().label(key));
    }

    Series series(FigureKey key) {
        return Series.of(edition, key);
    }

    /** « au 31 octobre 2026 ». */
    String end() {
        return "au " + FrenchFormats.date(month().atEndOfMonth());
    }

    /** Where the numbers of a table or picture come from; many indicators are named by the rows themselves. */
    String source(String... codes) {
        String edition =
                "Source : Solid’Rnet, édition " + EditionText.name(edition().manifest());

        if (codes.length > NAMED) {
            return Words.say("%s.", edition);
        }

        return Words.say(
                "%s, %s %s.", edition, codes.length > 1 ? "indicateurs" : "indicateur", String.join(", ", codes));
    }
}
