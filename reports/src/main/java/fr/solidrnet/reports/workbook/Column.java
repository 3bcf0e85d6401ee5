package fr.solidrnet.reports.workbook;

import java.util.function.Function;

/**
 * A column, declared once: its title and what it takes from each row.
 *
 * @param width in characters, given and never measured: fonts differ from one machine to another
 * @param numeric whether the title stands over the end of its cells
 * @param bars whether bars behind the numbers show their size
 */
record Column<T>(String title, int width, boolean numeric, boolean bars, Function<T, Cell> cell) {
    static <T> Column<T> text(String title, int width, Function<T, String> text) {
        return new Column<>(title, width, false, false, row -> Cell.of(text.apply(row)));
    }

    static <T> Column<T> prose(String title, int width, Function<T, String> text) {
        return new Column<>(title, width, false, false, row -> Cell.prose(text.apply(row)));
    }

    static <T> Column<T> number(String title, int width, Function<T, Cell> cell) {
        return new Column<>(title, width, true, false, cell);
    }

    Column<T> withBars() {
        return new Column<>(title, width, numeric, true, cell);
    }
}
