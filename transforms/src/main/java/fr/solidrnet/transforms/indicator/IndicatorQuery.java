package fr.solidrnet.transforms.indicator;

import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that computes an indicator for a period and a split, for every month of {@code edition} at
 * once. It gives a row for each month and each modality that the axes' reference lists know, and for each other
 * modality that a row of that month has.
 */
final class IndicatorQuery {
    private final Indicator indicator;
    private final Period period;
    private final String split;
    private final List<Axis> axes;
    private final FigureExpressions expressions;

    private IndicatorQuery(Indicator indicator, Period period, String split, List<Axis> axes) {
        this.indicator = indicator;
        this.period = period;
        this.split = split;
        this.axes = axes;
        this.expressions = new FigureExpressions(indicator);
    }

    /**
     * @param split empty for the total
     * @param axes those of the split
     */
    static String sql(Indicator indicator, Period period, String split, List<Axis> axes) {
        return new IndicatorQuery(indicator, period, split, axes).statement();
    }

    private String statement() {
        Rows apart = indicator.denominatorRows();
        return "with numerateurs as (\n"
                + aggregate(indicator.measured(), expressions.aggregates(), axes)
                + "),\n"
                + (apart == null ? "" : "denominateurs as (\n" + denominators(apart) + "),\n")
                + "cas as (\n"
                + cases(apart)
                + ")\n"
                + figures(apart);
    }

    private String denominators(Rows apart) {
        return aggregate(apart, indicator.denominator() + " as denominateur", apart.knows(axes) ? axes : List.of());
    }

    private String aggregate(Rows rows, String aggregates, List<Axis> by) {
        String date = rows.date() == null ? "true" : period.covers("lignes." + rows.date());
        String filter = rows.filter() == null ? "" : " and (" + rows.filter().strip() + ")";
        return "select edition.mois, " + modality(by) + " as modalite, " + aggregates + "\n"
                + "from edition join " + rows.relation() + " as lignes on " + date + filter + "\n"
                + "group by 1, 2\n";
    }

    private static String modality(List<Axis> by) {
        return by.isEmpty()
                ? "''"
                : by.stream().map(Axis::modality).collect(Collectors.joining(" || '" + Indicator.CROSSING + "' || "));
    }

    /** Every (month, modality) that has a figure: the reference lists', and those met. */
    private String cases(@Nullable Rows apart) {
        String met = "union select mois, modalite from numerateurs\n";

        if (apart != null && apart.knows(axes)) {
            met += "union select mois, modalite from denominateurs\n";
        }

        if (axes.isEmpty()) {
            return "select mois, '' as modalite from edition\n";
        }

        return "select mois, " + listed() + " as modalite\nfrom edition" + lists() + met;
    }

    private String listed() {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> "axe" + i + ".modalite")
                .collect(Collectors.joining(" || '" + Indicator.CROSSING + "' || "));
    }

    private String lists() {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> " join axes as axe" + i + " on axe" + i + ".axe = "
                        + DuckDb.literal(axes.get(i).code()) + " and axe" + i + ".listee and (axe" + i
                        + ".depuis is null or axe" + i + ".depuis <= edition.fin)\n")
                .collect(Collectors.joining());
    }

    private String figures(@Nullable Rows apart) {
        return "select cas.mois, "
                + DuckDb.literal(indicator.code()) + " as code, "
                + DuckDb.literal(period.code()) + " as periode, "
                + DuckDb.literal(split) + " as decoupage, cas.modalite, "
                + expressions.value() + " as valeur, "
                + expressions.numerator() + " as numerateur, "
                + expressions.denominator() + " as denominateur, "
                + "cast(null as double) as p5, cast(null as double) as p95, "
                + DuckDb.literal(indicator.unit()) + " as unite, '' as secret\n"
                + "from cas left join numerateurs using (mois, modalite)\n"
                + (apart == null ? "" : "left join denominateurs " + denominatorJoin(apart) + "\n");
    }

    private String denominatorJoin(Rows apart) {
        return apart.knows(axes) ? "using (mois, modalite)" : "on denominateurs.mois = cas.mois";
    }
}
