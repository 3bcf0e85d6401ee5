package fr.solidrnet.reports.workbook;

import fr.solidrnet.reports.model.FrenchFormats;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a cell of a table holds. What is missing is an empty cell: never a text among numbers. */
sealed interface Cell {
    record Text(String text) implements Cell {}

    /** @param decimals shown; the number itself is not rounded */
    record Number(@Nullable Double value, int decimals) implements Cell {}

    /**
     * What one column of the row is above another: a formula, so that it follows a correction of either.
     *
     * @param value what it gives now; none: an empty cell
     * @param of title of the column that is the higher
     * @param less title of the other
     */
    record Difference(@Nullable Double value, int decimals, String of, String less) implements Cell {}

    record Day(@Nullable LocalDate day) implements Cell {}

    /** Held as its first day, shown without it. */
    record Month(YearMonth month) implements Cell {}

    /** Names and codes, as they are. */
    static Cell of(String text) {
        return new Text(text);
    }

    /** Words, set as French print wants them. */
    static Cell prose(String text) {
        return new Text(FrenchFormats.prose(text));
    }

    static Cell of(@Nullable Double value, int decimals) {
        return new Number(value, decimals);
    }

    static Cell of(@Nullable LocalDate day) {
        return new Day(day);
    }

    static Cell of(YearMonth month) {
        return new Month(month);
    }

    static Cell of(boolean yes) {
        return new Text(yes ? "oui" : "non");
    }
}
