package fr.solidrnet.transforms.indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statement that computes one figure, to be read and run alone: the aggregates, rows and conditions are those of
 * {@link IndicatorQuery}, for one month, and for the rows of some modalities in place of a split.
 */
public final class FigureQuery {
    private final Indicator indicator;
    private final Period period;
    private final YearMonth month;
    private final Collection<AxisValue> where;
    private final FigureExpressions expressions;

    /** @param where modalities of axes that the measured rows have */
    public FigureQuery(Indicator indicator, Period period, YearMonth month, Collection<AxisValue> where) {
        this.indicator = indicator;
        this.period = period;
        this.month = month;
        this.where = List.copyOf(where);
        this.expressions = new FigureExpressions(indicator);
    }

    /**
     * One row: {@code valeur}, {@code numerateur}, {@code denominateur}.
     *
     * @param knownApart the axes that the rows of a denominator apart have; under another axis they give their total
     */
    public String sql(Set<String> knownApart) {
        @Nullable Rows apart = indicator.denominatorRows();
        StringBuilder sql = new StringBuilder("with ")
                .append(MonthQuery.expression(month))
                .append(",\n\nnumerateurs as (\n")
                .append(aggregate(indicator.measured(), expressions.aggregates(), where))
                .append("\n)");

        if (apart != null) {
            sql.append(",\n\ndenominateurs as (\n")
                    .append(aggregate(
                            apart,
                            indicator.denominator() + " as denominateur",
                            where.stream()
                                    .filter(each ->
                                            knownApart.contains(each.axis().code()))
                                    .toList()))
                    .append("\n)");
        }

        return sql.append("\n\nselect\n    ")
                .append(expressions.value())
                .append(" as valeur,\n    ")
                .append(expressions.numerator())
                .append(" as numerateur,\n    ")
                .append(expressions.denominator())
                .append(" as denominateur\nfrom edition\nleft join numerateurs using (mois)")
                .append(apart == null ? "" : "\nleft join denominateurs using (mois)")
                .toString();
    }

    /** SELECT over {@code edition} of the rows that are measured, one row each with all their columns. */
    public String measuredRows() {
        return rows(indicator.measured(), where);
    }

    /** The rows of a denominator apart; none where it is counted over the rows that are measured. */
    public @Nullable String rowsApart(Set<String> knownApart) {
        Rows apart = indicator.denominatorRows();
        return apart == null
                ? null
                : rows(
                        apart,
                        where.stream()
                                .filter(each -> knownApart.contains(each.axis().code()))
                                .toList());
    }

    private String rows(Rows rows, Collection<AxisValue> filters) {
        return "select lignes.*\n" + from(rows, filters);
    }

    private String aggregate(Rows rows, String aggregates, Collection<AxisValue> filters) {
        return "    select edition.mois, " + aggregates.strip() + "\n"
                + from(rows, filters).indent(4) + "    group by edition.mois";
    }

    private String from(Rows rows, Collection<AxisValue> filters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(rows.date() == null ? "true" : period.covers("lignes." + rows.date()));

        if (rows.filter() != null) {
            conditions.add("(" + Objects.requireNonNull(rows.filter()).strip() + ")");
        }

        filters.forEach(filter -> conditions.add(filter.condition()));
        return "from edition\njoin " + rows.relation() + " as lignes\n    on " + String.join("\n    and ", conditions);
    }
}
