package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;

import fr.solidrnet.reports.figures.FigureKey;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Something that is counted month by month, and the sentence that tells its month.
 *
 * @param name what is counted, in the plural
 * @param none told of zero: « aucun pack n’a été attribué »
 * @param one follows a number below 2
 * @param many follows any other number
 */
record Flow(FigureKey key, String name, String none, String one, String many) {
    static final Flow PACKS = new Flow(
            FigureKey.total("packs_attribues", MONTH),
            "packs attribués",
            "aucun pack n’a été attribué",
            "pack a été attribué",
            "packs ont été attribués");
    static final Flow PRESENCES = new Flow(
            FigureKey.total("accompagnements", MONTH),
            "présences aux sessions",
            "aucune présence n’a été comptée aux sessions",
            "présence a été comptée aux sessions",
            "présences ont été comptées aux sessions");
    static final Flow CERTIFICATIONS = new Flow(
            FigureKey.total("certifications_delivrees", MONTH),
            "certifications délivrées",
            "aucune certification n’a été délivrée",
            "certification a été délivrée",
            "certifications ont été délivrées");
    static final Flow REFURBISHED = new Flow(
            FigureKey.total("appareils_reconditionnes", MONTH),
            "appareils reconditionnés",
            "aucun appareil n’a été reconditionné",
            "appareil a été reconditionné",
            "appareils ont été reconditionnés");
    static final Flow RECEIVED = new Flow(
            FigureKey.total("appareils_recus", MONTH),
            "appareils reçus",
            "aucun appareil n’a été reçu",
            "appareil a été reçu",
            "appareils ont été reçus");
    static final Flow NEWCOMERS = new Flow(
            FigureKey.total("nouveaux_participants", MONTH),
            "personnes venues pour la première fois",
            "aucune personne n’est venue pour la première fois",
            "personne est venue pour la première fois",
            "personnes sont venues pour la première fois");
    static final Flow WORK = new Flow(
            FigureKey.total("heures_insertion", MONTH),
            "heures d’insertion",
            "aucune heure d’insertion n’a été travaillée",
            "heure d’insertion a été travaillée",
            "heures d’insertion ont été travaillées");

    /** {@code 217 packs ont été attribués}. */
    String clause(BigDecimal value) {
        return value.signum() == 0 ? none : FrenchFormats.number(value) + " " + Words.agree(value, one, many);
    }

    /** The month against the same one a year before, else the month before, and whether it is a record. */
    String sentence(Series series) {
        String month = "En " + FrenchFormats.month(series.month()) + ", ";
        BigDecimal now = series.now();
        return Words.say(
                "%s", month + (now == null ? unknown() : clause(now) + contrast(series) + record(series)) + ".");
    }

    private String unknown() {
        return "le nombre " + Words.of(name) + " n’est pas connu";
    }

    private static String contrast(Series series) {
        return against(series, 12)
                .or(() -> against(series, 1))
                .orElse(" ; ni le mois précédent ni le même mois de l’an passé ne sont connus");
    }

    private static Optional<String> against(Series series, int months) {
        return Movement.of(series.now(), series.before(months))
                .map(movement -> against(movement, series.month().minusMonths(months)));
    }

    private static String against(Movement movement, YearMonth then) {
        String when = "en " + FrenchFormats.month(then);

        if (movement.stable()) {
            return (movement.now().signum() == 0 ? ", comme " : ", autant qu’") + when;
        }

        return ", contre " + FrenchFormats.number(movement.before()) + " " + when + ", " + movement.told();
    }

    private static String record(Series series) {
        if (!series.highest() && !series.lowest()) {
            return "";
        }

        String which = series.highest() ? "le plus haut" : "le plus bas";
        int known = series.known().size();
        return " ; c’est " + which
                + (known == Series.MONTHS ? " des 24 derniers mois" : " des " + known + " mois connus");
    }
}
