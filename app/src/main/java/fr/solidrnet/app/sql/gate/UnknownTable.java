package fr.solidrnet.app.sql.gate;

import fr.solidrnet.warehouse.NearNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that does not exist: what is near, or else what there is. */
record UnknownTable(String catalogue, String schema, String table, int position) {
    private static final int LISTED = 12;

    SqlRefusal refusal(Tables tables) {
        String name = Stream.of(catalogue, schema, table)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        List<String> near = near(tables);
        String hint = near.isEmpty() ? existing(tables) : NearNames.sentence(near);
        return new SqlRefusal("Table inconnue : « " + name + " »." + hint, position);
    }

    /** Of what a name without a schema finds, or else of all: editions have tables of the same names by the dozen. */
    private List<String> near(Tables tables) {
        String name = schema.isEmpty() ? table : schema + "." + table;
        List<String> usual = NearNames.of(name, tables.inSearchPath());
        return usual.isEmpty() ? NearNames.of(name, tables.names()) : usual;
    }

    private static String existing(Tables tables) {
        List<String> first = tables.inSearchPath().stream().limit(LISTED).toList();
        String more = tables.names().size() > first.size() ? "… (SHOW ALL TABLES les montre toutes)" : ".";
        return " Il y a : " + first.stream().collect(Collectors.joining(", ")) + more;
    }
}
