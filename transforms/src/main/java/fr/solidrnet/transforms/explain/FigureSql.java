package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.impact.SimulateFigure;
import fr.solidrnet.transforms.indicator.FigureQuery;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The statements that a figure comes from, each to be pasted into {@code solidrnet.duckdb}: one that gives the figure
 * itself, or the two that give what a simulation reads.
 */
public final class FigureSql {
    private static final Pattern NOTES = Pattern.compile("^[ \\t]*--.*\\R", Pattern.MULTILINE);

    private FigureSql() {}

    /**
     * One statement that gives {@code valeur}, {@code numerateur} and {@code denominateur}; for a simulated figure two:
     * the devices in service, the survey.
     */
    public static List<String> of(AskedFigure asked, PinnedEdition edition) {
        return plain(asked).stream()
                .map(FigureSql::withoutNotes)
                .map(edition::over)
                .toList();
    }

    /** A statement without the lines that only tell developers something. */
    static String withoutNotes(String sql) {
        return NOTES.matcher(sql).replaceAll("");
    }

    /** The same over {@code mart.*}. */
    static List<String> plain(AskedFigure asked) {
        return asked.indicator().isSimulated()
                ? List.of(
                        SimulateFigure.devicesSql(asked.month(), asked.where()),
                        SimulateFigure.surveySql(asked.month()))
                : List.of(query(asked).sql(asked.knownApart()));
    }

    static FigureQuery query(AskedFigure asked) {
        return new FigureQuery(asked.indicator(), asked.period(), asked.month(), asked.where());
    }
}
