package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.model.Ranking.Entry;
import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.BarTable.Bar;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture of one figure over the modalities of an axis, whose title says which lead.
 *
 * @param subject what is drawn, by what: « Packs attribués par catégorie »
 * @param shown the first measure of the numbers is the one drawn
 */
record SplitBars(Facts facts, String subject, SplitTable shown) {
    /** The numbers, with a bar a row. */
    BarTable bars() {
        Table table = shown.table(subject);
        List<Bar> bars = new ArrayList<>();
        shown.names().forEach(name -> bars.add(bar(name.modalite())));

        while (bars.size() < table.rows().size()) {
            bars.add(Bar.NONE);
        }

        return new BarTable(title(), unit(), alternative("Tableau avec barres"), table, bars);
    }

    private Bar bar(String modality) {
        Optional<Figure> figure = facts.edition().find(key().split(shown.axis(), modality));
        return new Bar(
                figure.map(Figure::value).orElse(null),
                figure.map(found -> ranking().leads(entry(found))).orElse(false));
    }

    /** The EPCI on a map; what is nowhere stands in the numbers alone. */
    Picture territory() {
        List<Drawing.Place> places = figures().stream()
                .filter(figure -> figure.key().modalite().matches("\\d{9}"))
                .map(figure -> new Drawing.Place(figure.key().modalite(), mark(figure)))
                .toList();
        return new Picture(
                title(),
                new Drawing.Territory(places),
                unit(),
                alternative("Carte des intercommunalités"),
                shown.table(subject + ", " + period()));
    }

    private String title() {
        return Words.say("%s, %s : %s.", subject, period(), ranking().words());
    }

    private String unit() {
        return Words.say(
                "Unité : %s.", FrenchFormats.unit(facts.find(key()).definition().unite()));
    }

    private String alternative(String kind) {
        return Words.say("%s. %s Ensemble : %s.", kind, title(), printed(facts.find(key())));
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
