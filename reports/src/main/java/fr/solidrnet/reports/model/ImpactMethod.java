package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.WHOLE;

import fr.solidrnet.reports.figures.Factor;
import fr.solidrnet.reports.figures.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the avoided impact is counted and what is left out, in words that officials can repeat. */
final class ImpactMethod {
    private static final String SHARE = "DELTA";

    private ImpactMethod() {}

    static List<String> counted(Facts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Potentiel : la fabrication et la distribution d’un appareil neuf du même type, au prorata de la"
                        + " seconde vie dans la durée de vie d’un neuf, comme si chaque appareil en service remplaçait un achat.");
        sentences.add(
                "Net : seulement pour la part des achats réellement évités, la fabrication et l’électricité du neuf,"
                        + " dont on retire l’électricité de l’appareil réemployé et sa remise en état.");
        sentences.add("Matières : celles que mobilise un appareil neuf, pour la même part et le même prorata.");
        sentences.add(share(facts));
        sentences.add(
                "Chaque facteur varie selon sa loi, au cours d’au moins 10 000 tirages où une même valeur sert à tous"
                        + " les appareils. Le chiffre est la médiane ; neuf tirages sur dix tombent dans l’intervalle.");
        sentences.add("Ces chiffres sont des estimations, arrondies à deux chiffres significatifs.");
        sentences.add(
                FactorText.warning(facts.edition().factors(), facts.edition().month()));
        return sentences.stream().map(sentence -> Words.say("%s", sentence)).toList();
    }

    /** Whether the share of purchases avoided is the convention's or the survey's. */
    private static String share(Facts facts) {
        return facts.edition().factors().stream()
                .filter(factor -> factor.code().equals(SHARE))
                .findFirst()
                .map(ImpactMethod::share)
                .orElse("La part des achats réellement évités n’est pas dans le jeu de facteurs.");
    }

    private static String share(Factor factor) {
        return factor.used()
                ? "La part des achats réellement évités est une "
                        + factor.statusLabel().toLowerCase(Locale.FRANCE) + " : " + FactorText.law(factor) + "."
                : "La part des achats réellement évités ne vient pas du jeu de facteurs, mais des réponses des bénéficiaires,"
                        + " dès que trente sont connues.";
    }

    static List<String> left(Facts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Ne sont pas comptés : le transport des appareils, leur fin de vie, l’effet rebond, les achats"
                + " d’occasion évités, et les appareils rendus.");
        List<String> types = facts.split("co2e_evite_potentiel", WHOLE, "type_appareil").stream()
                .filter(figure -> figure.value() == null)
                .map(Figure::key)
                .map(facts::name)
                .toList();

        if (!types.isEmpty()) {
            sentences.add(
                    "Sans facteurs complets, ces types ne comptent que dans les masses : " + Words.list(types) + ".");
        }

        sentences.add(
                "Ces émissions évitées ne se retranchent du bilan de personne : ni de celui des donateurs, ni de celui"
                        + " du département.");
        return sentences.stream().map(sentence -> Words.say("%s", sentence)).toList();
    }
}
