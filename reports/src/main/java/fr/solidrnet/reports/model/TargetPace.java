package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.figures.FigureKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The packs since the start against their target, and when today's pace reaches it: the pace is that of the last
 * twelve months, or of as many as are known without a gap up to the edition's.
 *
 * @param reached as printed
 * @param target as printed
 * @param recent packs of the months of the pace
 */
record TargetPace(
        Figure packs,
        Figure progress,
        Optional<BigDecimal> reached,
        Optional<BigDecimal> target,
        List<BigDecimal> recent,
        YearMonth month) {
    private static final int WINDOW = 12;

    /** A date further away than this many months is no forecast. */
    private static final int FAR = 600;

    static TargetPace of(Facts facts) {
        Figure packs = facts.whole("packs_attribues");
        return new TargetPace(
                packs,
                facts.whole("objectif_packs"),
                Optional.ofNullable(FigureText.printed(packs, packs.value())),
                Optional.ofNullable(FigureText.printed(packs, packs.target())).filter(aim -> aim.signum() > 0),
                facts.series(FigureKey.total("packs_attribues", FigureKey.MONTH))
                        .latest(WINDOW),
                facts.month());
    }

    /** The month in which the target is reached, at today's pace; none when it is reached, or never would be. */
    Optional<YearMonth> date() {
        BigDecimal pace = sum();
        Optional<BigDecimal> left = left();

        if (left.isEmpty() || left.get().signum() <= 0 || pace.signum() <= 0) {
            return Optional.empty();
        }

        BigDecimal months =
                left.get().multiply(BigDecimal.valueOf(recent.size())).divide(pace, 0, RoundingMode.CEILING);
        return months.compareTo(BigDecimal.valueOf(FAR)) > 0
                ? Optional.empty()
                : Optional.of(month.plusMonths(months.longValueExact()));
    }

    Optional<BigDecimal> left() {
        return target.flatMap(aim -> reached.map(aim::subtract));
    }

    /** Packs of the months of the pace. */
    BigDecimal sum() {
        return recent.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String sentence() {
        return reached.map(done ->
                        Words.say("Depuis le début du programme, %s%s.", Flow.PACKS.clause(done), against(done)))
                .orElse("Le nombre de packs attribués depuis le début du programme n’est pas connu.");
    }

    private String against(BigDecimal done) {
        if (target.isEmpty()) {
            return " ; aucun objectif n’est en vigueur";
        }

        String aim = FrenchFormats.number(target.get());
        int order = done.compareTo(target.get());

        if (order >= 0) {
            return " : l’objectif de " + aim + (order == 0 ? " est atteint" : " est dépassé");
        }

        String share = progress.value() == null
                ? "pour un objectif"
                : "soit " + FigureText.quantity(progress) + " de l’objectif";
        return ", " + share + " de " + aim + " ; il en reste "
                + FrenchFormats.number(target.get().subtract(done)) + " à attribuer" + forecast();
    }

    private String forecast() {
        if (recent.isEmpty()) {
            return "";
        }

        if (sum().signum() <= 0) {
            return " et, " + window() + " n’en ayant vu aucun, aucune date ne peut être avancée";
        }

        return date().map(when ->
                        " et, au rythme " + pace() + ", l’objectif serait atteint en " + FrenchFormats.month(when))
                .orElseGet(() -> " et, au rythme " + pace() + ", il faudrait plus de cinquante ans");
    }

    /** The months of the pace, in words. */
    String window() {
        return recent.size() == 1 ? "le dernier mois" : "les " + recent.size() + " derniers mois";
    }

    private String pace() {
        String over = recent.size() == 1 ? "du dernier mois" : "des " + recent.size() + " derniers mois";
        return over + " (" + FrenchFormats.quantity(sum(), "packs") + ")";
    }
}
