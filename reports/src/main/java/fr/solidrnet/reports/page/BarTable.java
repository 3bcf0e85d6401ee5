package fr.solidrnet.reports.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Picture and numbers in one: a table that draws the numbers of its second column as bars beside the names.
 *
 * @param title a sentence that says what the bars show; the table's own stands for the subject alone
 * @param unit of the bars, printed under the title
 * @param summary says what the bars say, for those who do not see them
 * @param table the numbers; its note is the source
 * @param bars one a row
 */
public record BarTable(String title, String unit, String summary, Table table, List<Bar> bars) implements Tabular {
    public BarTable {
        bars = List.copyOf(bars);

        if (bars.size() != table.rows().size()) {
            throw new IllegalArgumentException(bars.size() + " bars for the rows of: " + title);
        }
    }

    /**
     * @param value null where nothing is drawn: a missing value, or the sum of the others
     * @param strong whether the title speaks of it
     */
    public record Bar(@Nullable Double value, boolean strong) {
        public static final Bar NONE = new Bar(null, false);
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return bars.stream().map(Bar::value).anyMatch(Objects::nonNull);
    }
}
