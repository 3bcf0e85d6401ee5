package fr.solidrnet.reports.workbook;

import org.jspecify.annotations.Nullable;

/** What a cell of a table holds. A missing number is an empty cell: never a text among numbers. */
sealed interface Cell {
    record Text(String text) implements Cell {}

    /** @param decimals shown; the number itself is not rounded */
    record Number(@Nullable Double value, int decimals) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(@Nullable Double value, int decimals) {
        return new Number(value, decimals);
    }
}
