package fr.solidrnet.warehouse.contract;

/** Table Schema types that our exports use, written in lower case in the contracts. */
public enum FieldType {
    STRING,
    INTEGER,
    /** Exact decimal: {@link Field#precision()} and {@link Field#scale()} are given. */
    NUMBER,
    BOOLEAN,
    DATE,
    /** Local date and time to the second, without zone. */
    DATETIME,
    /** {@code HH:mm}. */
    TIME,
    YEAR,
    /** {@code yyyy-MM}. */
    YEARMONTH,
    /** List of strings, {@code |} between them in an export. */
    LIST,
    /** Bytes, never found in an export: hashes. */
    BINARY,
    /** Counts by name, never found in an export. */
    MAP
}
