package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;
import static fr.solidrnet.reports.figures.FigureKey.WHOLE;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import java.util.List;

/** The figures that come first: on the page that suffices and on the workbook's dashboard. */
public final class Headlines {
    private static final int COUNT = 5;

    /** In order of weight; the last stands in where the edition is older than an indicator before it. */
    private static final List<FigureKey> SHOWN = List.of(
            FigureKey.total("packs_attribues", MONTH),
            FigureKey.total("packs_attribues", WHOLE),
            FigureKey.total("accompagnements", MONTH),
            FigureKey.total("certifications_delivrees", MONTH),
            FigureKey.total("co2e_evite_net", WHOLE),
            FigureKey.total("appareils_reconditionnes", MONTH));

    private Headlines() {}

    /** At most five, of indicators that the edition defines; a figure that it does not hold is a missing one. */
    public static List<Figure> of(EditionFigures edition) {
        Facts facts = new Facts(edition);
        return SHOWN.stream()
                .filter(key -> edition.definition(key.code()).isPresent())
                .limit(COUNT)
                .map(facts::find)
                .toList();
    }
}
