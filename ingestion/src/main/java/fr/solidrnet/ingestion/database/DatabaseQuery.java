package fr.solidrnet.ingestion.database;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from a database as if it were a file.
 *
 * @param name the table of ours whose columns it gives; any name where its columns are those of another format
 * @param sql one SELECT
 * @param order columns of the result that put its rows in order; the others settle what these leave open
 * @param parts how it is read in parts; none for one
 */
public record DatabaseQuery(
        String name,
        String sql,
        List<String> order,
        @Nullable Parts parts) {
    /**
     * Parts of about the same width of a column's values; what lies outside the bounds goes to the first and the last.
     *
     * @param column of the result: a number, a date or a timestamp
     * @param from lower bound
     * @param to upper bound
     * @param count how many parts, each with a connection of its own
     */
    public record Parts(String column, String from, String to, int count) {}

    public DatabaseQuery(String name, String sql, List<String> order, @Nullable Parts parts) {
        this.name = DatabaseSource.named(name);
        this.sql = sql.strip();
        this.order = List.copyOf(order);
        this.parts = parts;

        if (this.sql.contains(";")) {
            throw wrong("holds a semicolon: give one SELECT, without one at its end");
        }

        if (order.isEmpty()) {
            throw wrong("has no order: name the columns that tell one row from another, its lines are counted by them");
        }

        if (parts != null && parts.count() < 1) {
            throw wrong("asks for " + parts.count() + " parts: one at least");
        }
    }

    private SolidrnetException wrong(String why) {
        return new SolidrnetException(FailureKind.CONFIGURATION, "The query " + name + " " + why);
    }
}
