package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.impact.Formula;
import fr.solidrnet.transforms.indicator.FigureKind;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Rows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an indicator is measured, in one French paragraph around the SQL that says it. */
final class FigureText {
    private FigureText() {}

    static String formula(Indicator indicator) {
        if (indicator.isSimulated()) {
            return "Médiane (P50) de 20 000 tirages de : "
                    + Formula.text(Objects.requireNonNull(indicator.simulation()))
                    + ". L’intervalle va de P5 à P95 ; les facteurs sont tirés une fois pour tous les appareils.";
        }

        Rows rows = Objects.requireNonNull(indicator.rows());
        Rows apart = indicator.denominatorRows();
        String over = " sur " + relation(rows);
        String denominator = indicator.denominator() + (apart == null ? "" : " sur " + relation(apart));
        String formula =
                switch (indicator.kind()) {
                    case TOTAL, MEASUREMENT -> strip(indicator.measure()) + over;
                    case COUNT_OF -> strip(indicator.numerator()) + over + " ; de combien : " + strip(denominator);
                    case RATIO, SIMULATION ->
                        (indicator.scale() == 1 ? "" : indicator.scale() + " × ") + strip(indicator.numerator()) + over
                                + " ÷ " + strip(denominator);
                };
        return formula + ".";
    }

    /** Whether the value itself is a number of rows or persons, which may be too small to be told. */
    static boolean counts(Indicator indicator) {
        return indicator.kind() == FigureKind.TOTAL || indicator.kind() == FigureKind.COUNT_OF;
    }

    private static String relation(Rows rows) {
        String relation = rows.isQuery() ? "une requête de marts" : rows.from();
        return relation
                + (rows.date() == null ? "" : ", datées par " + rows.date())
                + (rows.filter() == null ? "" : ", où " + strip(rows.filter()));
    }

    private static String strip(@Nullable String sql) {
        return Objects.requireNonNull(sql).strip().replaceAll("\\s+", " ");
    }
}
