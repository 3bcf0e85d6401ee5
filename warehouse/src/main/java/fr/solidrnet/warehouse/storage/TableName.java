package fr.solidrnet.warehouse.storage;

/**
 * A table of the warehouse, {@code brut.lots}.
 *
 * @param schema {@code brut}, {@code courant}, {@code mart} or {@code journal}
 */
public record TableName(String schema, String table) implements Comparable<TableName> {
    public static final String BRUT = "brut";
    public static final String COURANT = "courant";
    public static final String MART = "mart";
    public static final String JOURNAL = "journal";

    /** @param dotted {@code schema.table} */
    public static TableName of(String dotted) {
        int dot = dotted.indexOf('.');
        return new TableName(dotted.substring(0, dot), dotted.substring(dot + 1));
    }

    public static TableName brut(String table) {
        return new TableName(BRUT, table);
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
