package fr.solidrnet.app.sql.wire;

/**
 * One column of a result.
 *
 * @param type the type as DuckDB names it, such as {@code DECIMAL(7,3)}
 */
public record Column(String name, String type, Kind kind) {

    /** What the text of a cell is; every cell crosses the pipe as text. */
    public enum Kind {
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Digits, perhaps with a minus sign, of any length. */
        INTEGER,
        /** Digits with a point. */
        DECIMAL,
        /** As {@link Double#toString} writes it. */
        DOUBLE,
        /** {@code 2026-10-31}. */
        DATE,
        /** {@code 2026-10-31T08:30:00}, without zone. */
        TIMESTAMP,
        /** Lists, structures and maps as JSON. */
        NESTED,
        TEXT
    }
}
