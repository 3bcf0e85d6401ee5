package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.WHOLE;
import static fr.solidrnet.reports.model.SplitTable.base;
import static fr.solidrnet.reports.model.SplitTable.whole;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import java.util.List;

/** Work for people on their way back to it, and first computers. */
record InclusionChapter(Facts facts) {
    Chapter chapter() {
        return new Chapter(
                "Insertion et social",
                List.of(
                        KeyFigures.of(
                                facts,
                                "Insertion et social",
                                List.of(facts.ofYear("heures_insertion"), facts.ofYear("etp_insertion"))),
                        new Block.Paragraph(equivalents(facts.ofYear("etp_insertion"))),
                        new MonthBars(facts, Flow.WORK).picture(),
                        new Block.Section("Personnes équipées pour la première fois"),
                        new Block.Paragraph(first(facts.whole("taux_premier_equipement"))),
                        categories()));
    }

    /** The full-time equivalents with the assumption they rest on. */
    private String equivalents(Figure figure) {
        if (figure.value() == null || figure.denominator() == null) {
            return "Les équivalents temps plein ne peuvent pas être calculés, faute d’heures annuelles de référence.";
        }

        return Words.say(
                "%s d’insertion %s, rapportées aux %s d’un temps plein sur un an entier, font %s. Ces heures annuelles sont"
                        + " une hypothèse du jeu de facteurs, et l’année en cours n’est pas ramenée à douze mois.",
                FrenchFormats.quantity(figure.numerator(), 0, "heures"),
                Periods.sentence(figure.key().periode(), facts.month()),
                FrenchFormats.quantity(figure.denominator(), 0, "heures"),
                FigureText.quantity(figure));
    }

    private static String first(Figure figure) {
        if (figure.value() == null || figure.denominator() == null) {
            return "Aucune attribution ne dit encore s’il s’agit d’un premier équipement.";
        }

        return Words.say(
                "Sur %s où la réponse est connue, %s %s un premier équipement, soit %s.",
                FrenchFormats.quantity(figure.denominator(), 0, "attributions"),
                FrenchFormats.number(figure.numerator(), 0),
                figure.numerator() != null && figure.numerator() >= 2 ? "sont" : "est",
                FigureText.quantity(figure));
    }

    private Block categories() {
        SplitTable numbers = new SplitTable(
                facts,
                "categorie",
                "Catégorie",
                List.of(
                        whole("Premier équipement (%)", "taux_premier_equipement"),
                        base("Réponses connues", "taux_premier_equipement", WHOLE),
                        whole("Bénéficiaires", "beneficiaires_equipes")));
        return new SplitBars(facts, "Taux de premier équipement par catégorie", numbers).bars();
    }
}
