package fr.solidrnet.transforms.indicator;

import java.time.YearMonth;

/** The relation {@code edition} of one month, as a common table expression: what periods are seen from. */
public final class MonthQuery {
    private MonthQuery() {}

    /** {@code edition as (select …)}, to stand after {@code with}. */
    public static String expression(YearMonth month) {
        return """
                edition as (
                    select
                        '%s' as mois,
                        date '%s' as debut_mois,
                        date '%s-01-01' as debut_annee,
                        date '%s' as fin
                )""".formatted(month, month.atDay(1), month.getYear(), month.atEndOfMonth());
    }
}
