package fr.solidrnet.transforms.indicator;

/** Literals of DuckDB's SQL. */
final class Sql {
    private Sql() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
