package fr.solidrnet.app.sql.gate;

import fr.solidrnet.warehouse.NearNames;
import java.util.List;
import java.util.stream.Collectors;

/** A table that does not exist: what is near, or else what there is. */
record UnknownTable(String name, int position) {
    private static final int LISTED = 12;

    SqlRefusal refusal(Tables tables) {
        List<String> near = NearNames.of(name, tables.names());
        String hint = near.isEmpty() ? existing(tables) : " Noms proches : " + String.join(", ", near) + ".";
        return new SqlRefusal("Table inconnue : « " + name + " »." + hint, position);
    }

    private static String existing(Tables tables) {
        List<String> first = tables.searchPath().stream()
                .flatMap(schema -> tables.names().stream().filter(table -> table.startsWith(schema + ".")))
                .limit(LISTED)
                .toList();
        String more = tables.names().size() > first.size() ? "… (SHOW ALL TABLES les montre toutes)" : ".";
        return " Il y a : " + first.stream().collect(Collectors.joining(", ")) + more;
    }
}
