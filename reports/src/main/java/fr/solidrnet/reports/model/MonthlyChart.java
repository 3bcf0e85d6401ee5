package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.figures.FigureKey;
import fr.solidrnet.reports.figures.HistoryPoint;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs allocated in each of the 24 months that end with the edition's.
 *
 * @param title a sentence, true of any data, that says what the bars show
 * @param alternative all that the picture says, for those who do not see it
 */
public record MonthlyChart(String title, String unit, String source, String alternative, List<Bar> bars) {
    private static final int MONTHS = 24;
    private static final FigureKey SHOWN = FigureKey.total("packs_attribues", FigureKey.MONTH);

    /**
     * One month.
     *
     * @param value null where the figure does not exist
     * @param compared whether the title's sentence speaks of this month
     */
    public record Bar(YearMonth month, @Nullable Double value, boolean compared) {}

    static MonthlyChart of(EditionFigures edition) {
        YearMonth month = edition.month();
        Map<YearMonth, Double> values = values(edition);
        List<YearMonth> compared = List.of(month, month.minusMonths(1), month.minusYears(1));
        List<Bar> bars = IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(month::plusMonths)
                .map(one -> new Bar(one, values.get(one), compared.contains(one)))
                .toList();
        String title = title(compared, values);
        return new MonthlyChart(
                title,
                "Packs attribués par mois" + FrenchFormats.NARROW + "; en foncé, les mois comparés.",
                "Source" + FrenchFormats.FIXED + ": Solid’Rnet, édition " + EditionText.name(edition.manifest())
                        + ", indicateur " + SHOWN.code() + ".",
                "Histogramme des packs attribués par mois. " + listed(bars),
                bars);
    }

    private static Map<YearMonth, Double> values(EditionFigures edition) {
        Map<YearMonth, Double> values = new HashMap<>();

        for (HistoryPoint point : edition.history()) {
            if (point.key().equals(SHOWN) && point.value() != null) {
                values.put(point.month(), point.value());
            }
        }

        return values;
    }

    private static String title(List<YearMonth> compared, Map<YearMonth, Double> values) {
        YearMonth month = compared.get(0);
        List<String> known = new ArrayList<>();

        for (YearMonth other : compared.subList(1, compared.size())) {
            if (values.containsKey(other)) {
                known.add(FrenchFormats.number(values.get(other), 0) + " en " + FrenchFormats.month(other));
            }
        }

        String contrast = known.isEmpty() ? "" : ", contre " + String.join(" et ", known);
        return "En " + FrenchFormats.month(month) + ", " + allocated(values.get(month)) + contrast + ".";
    }

    private static String allocated(@Nullable Double value) {
        if (value == null) {
            return "le nombre de packs attribués n’est pas connu";
        }

        if (value == 0) {
            return "aucun pack n’a été attribué";
        }

        String packs = FrenchFormats.quantity(value, 0, "packs");
        return packs + (value < 2 ? " a été attribué" : " ont été attribués");
    }

    private static String listed(List<Bar> bars) {
        return bars.stream()
                        .map(bar -> FrenchFormats.month(bar.month()) + FrenchFormats.FIXED + ": "
                                + FrenchFormats.number(bar.value(), 0))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
