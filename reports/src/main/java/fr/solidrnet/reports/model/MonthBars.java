package fr.solidrnet.reports.model;

import fr.solidrnet.reports.model.Series.Point;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture of what was counted in each of the 24 months that end with the edition's. */
record MonthBars(Facts facts, Flow flow) {
    Picture picture() {
        Series series = facts.series(flow.key());
        List<YearMonth> told = List.of(
                series.month(), series.month().minusMonths(1), series.month().minusYears(1));
        List<Mark> marks = series.points().stream()
                .map(point -> new Mark(
                        name(point.month()),
                        point.value() == null ? null : point.value().doubleValue(),
                        printed(point.value()),
                        told.contains(point.month())))
                .toList();
        return new Picture(
                title(series),
                new Drawing.Months(marks),
                Words.say(
                        "%s par mois ; en foncé, le mois, le précédent et celui de l’an passé.",
                        Words.capital(flow.name())),
                alternative(series),
                new MonthTable(facts, series).table(Words.say("%s, mois par mois", Words.capital(flow.name()))));
    }

    private String title(Series series) {
        List<BigDecimal> known = series.known();
        String subject = Words.capital(flow.name()) + " sur 24 mois : ";

        if (known.isEmpty()) {
            return Words.say("%saucun mois n’a de valeur.", subject);
        }

        if (known.size() == 1) {
            return Words.say(
                    "%sun seul mois est connu, %s, à %s.",
                    subject, when(series, known.get(0)), FrenchFormats.number(known.get(0)));
        }

        BigDecimal most = Collections.max(known);
        BigDecimal least = Collections.min(known);
        return most.compareTo(least) == 0
                ? Words.say("%s%s chaque mois connu.", subject, FrenchFormats.number(most))
                : Words.say(
                        "%sle plus haut, %s, en %s ; le plus bas, %s, en %s.",
                        subject,
                        FrenchFormats.number(most),
                        when(series, most),
                        FrenchFormats.number(least),
                        when(series, least));
    }

    private String alternative(Series series) {
        int missing = Series.MONTHS - series.known().size();
        String gaps =
                missing == 0 ? "" : " " + missing + " mois " + Words.agree(missing, "est", "sont") + " sans valeur.";
        return Words.say("Histogramme. %s %s%s", title(series), flow.sentence(series), gaps);
    }

    /** {@code oct. 2026}: twenty-four of them stand under a picture. */
    static String name(YearMonth month) {
        return FrenchFormats.shortMonth(month) + FrenchFormats.FIXED + month.getYear();
    }

    /** The first month that has the value, and how many others do. */
    private static String when(Series series, BigDecimal value) {
        List<YearMonth> months = series.points().stream()
                .filter(point -> point.value() != null && point.value().compareTo(value) == 0)
                .map(Point::month)
                .toList();
        int others = months.size() - 1;
        return FrenchFormats.month(months.get(0))
                + (others == 0 ? "" : " et " + others + " autre" + Words.agree(others, "", "s") + " mois");
    }

    static String printed(@Nullable BigDecimal value) {
        return value == null ? FrenchFormats.MISSING : FrenchFormats.number(value);
    }
}
