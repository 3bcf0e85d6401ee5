package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.model.Ranking.Entry;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of one figure over the modalities of an axis, whose title says which lead.
 *
 * @param subject what is drawn, by what: « Packs attribués par catégorie »
 * @param shown the first measure of the numbers is the one drawn
 */
record SplitBars(Facts facts, String subject, SplitTable shown) {
    /** Lying bars, in the order of the axis. */
    Picture bars() {
        List<Mark> marks = new ArrayList<>();

        for (Figure figure : figures()) {
            marks.add(mark(figure));
        }

        return picture(new Drawing.Bars(marks), "Diagramme en barres");
    }

    /** The EPCI on a map; what is nowhere stands in the numbers alone. */
    Picture territory() {
        List<Drawing.Place> places = figures().stream()
                .filter(figure -> figure.key().modalite().matches("\\d{9}"))
                .map(figure -> new Drawing.Place(figure.key().modalite(), mark(figure)))
                .toList();
        return picture(new Drawing.Territory(places), "Carte des intercommunalités");
    }

    private Picture picture(Drawing drawing, String kind) {
        String words = ranking().words();
        Figure total = facts.find(key());
        return new Picture(
                Words.say("%s, %s : %s.", subject, period(), words),
                drawing,
                Words.say("Unité : %s.", FrenchFormats.unit(total.definition().unite())),
                facts.source(key().code()),
                Words.say("%s. %s, %s : %s. Ensemble : %s.", kind, subject, period(), words, printed(total)),
                shown.table(subject + ", " + period()));
    }

    private FigureKey key() {
        return shown.measures().get(0).key();
    }

    private List<Figure> figures() {
        return facts.split(key().code(), key().periode(), shown.axis());
    }

    private String period() {
        return Periods.sentence(key().periode(), facts.month());
    }

    private Mark mark(Figure figure) {
        return new Mark(
                facts.name(figure.key()),
                figure.value(),
                printed(figure),
                ranking().leads(entry(figure)));
    }

    private Ranking ranking() {
        return new Ranking(figures().stream().map(this::entry).toList());
    }

    private Entry entry(Figure figure) {
        return new Entry(facts.name(figure.key()), FigureText.printed(figure, figure.value()), printed(figure));
    }

    /** Per thousand inhabitants is said by the unit's line: « ‰ » would be read as a share. */
    private static String printed(Figure figure) {
        return figure.definition().unite().equals("‰") ? FigureText.number(figure) : FigureText.quantity(figure);
    }
}
