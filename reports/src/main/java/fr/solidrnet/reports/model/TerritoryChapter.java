package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.WHOLE;
import static fr.solidrnet.reports.model.SplitTable.base;
import static fr.solidrnet.reports.model.SplitTable.month;
import static fr.solidrnet.reports.model.SplitTable.whole;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Where packs went, and how evenly. */
record TerritoryChapter(Facts facts) {
    Chapter chapter() {
        return new Chapter(
                "Territoire",
                List.of(
                        new Block.Paragraph(served(facts.whole("communes_desservies"))),
                        map(),
                        new Block.Paragraph(evenness(facts.whole("gini_couverture"))),
                        PlaceCategories.of(facts)));
    }

    private Block map() {
        SplitTable numbers = new SplitTable(
                facts,
                "epci",
                "Intercommunalité",
                List.of(
                        whole("Packs pour 1 000 habitants", "packs_pour_1000_hab"),
                        base("Habitants", "packs_pour_1000_hab", WHOLE),
                        whole("Packs, depuis le début", "packs_attribues"),
                        month("Packs, mois", "packs_attribues"),
                        whole("Communes desservies", "communes_desservies"),
                        base("Communes", "communes_desservies", WHOLE)));
        return new SplitBars(facts, "Packs pour 1 000 habitants par intercommunalité", numbers).territory();
    }

    private String served(Figure communes) {
        BigDecimal served = FigureText.printed(communes, communes.value());

        if (served == null) {
            return "Le nombre de communes desservies n’est pas connu.";
        }

        String of = communes.denominator() == null || communes.denominator() == 0
                ? ""
                : ", sur les " + FrenchFormats.number(communes.denominator(), 0) + " communes du département";
        return served.signum() == 0
                ? Words.say("Aucune commune n’est desservie %s%s.", facts.end(), of)
                : Words.say(
                        "%s %s au moins un pack %s%s.",
                        FrenchFormats.quantity(served, "communes"),
                        Words.agree(served, "a reçu", "ont reçu"),
                        facts.end(),
                        of);
    }

    /** The Gini index and how to read it; it says nothing of one commune alone. */
    static String evenness(Figure gini) {
        String reading =
                "0 voudrait dire que chaque commune a reçu autant de packs par habitant que les autres ; plus il"
                        + " est proche de 1, plus les packs sont concentrés dans peu de communes";

        if (gini.value() == null) {
            return Words.say(
                    "L’indice de Gini de la couverture n’a pas de valeur tant qu’aucun pack n’est localisé : %s.",
                    reading);
        }

        String moved = Movement.of(gini, gini.yearBefore())
                .map(movement -> movement.stable()
                        ? "Il est le même qu’un an plus tôt."
                        : "Il était de " + FigureText.number(gini, Objects.requireNonNull(gini.yearBefore()))
                                + " un an plus tôt : la couverture est devenue "
                                + (movement.rise() ? "moins égale." : "plus égale."))
                .orElse("Il n’est pas connu un an plus tôt.");
        return Words.say(
                "L’indice de Gini des packs par habitant, entre les communes, est de %s : %s. %s",
                FigureText.number(gini), reading, moved);
    }
}
