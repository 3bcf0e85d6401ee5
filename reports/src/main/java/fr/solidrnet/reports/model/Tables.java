package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.util.List;

/** The small parts that tables are made from. */
final class Tables {
    private static final String ABSENT = FrenchFormats.MISSING + FrenchFormats.FIXED + ": non disponible.";

    private Tables() {}

    static Cell number(Figure figure) {
        return new Cell(FigureText.number(figure), figure.key());
    }

    static Cell quantity(Figure figure) {
        return new Cell(FigureText.quantity(figure), figure.key());
    }

    static Column names(String title, int weight) {
        return new Column(FrenchFormats.prose(title), false, weight);
    }

    static Column numbers(String title) {
        return new Column(FrenchFormats.prose(title), true, 2);
    }

    /** A table whose note says where its numbers come from, and what stands for those that do not exist. */
    static Table table(String title, List<Column> columns, List<Row> rows, String source) {
        boolean missing = rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.text()
                .contains(FrenchFormats.MISSING));
        return new Table(FrenchFormats.prose(title), columns, rows, missing ? source + " " + ABSENT : source);
    }
}
