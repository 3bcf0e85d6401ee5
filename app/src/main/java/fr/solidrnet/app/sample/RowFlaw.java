package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.finding.FindingCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A way to spoil a good row.
 *
 * @param column where the fault is to be found, empty where it is in none
 * @param changes {@code column=text}; {@code @other} copies a column, {@code {n}} is a number never used before
 */
record RowFlaw(String table, FindingCode code, String column, List<String> changes, String what) {
    static List<RowFlaw> all(SampleData data) {
        return data.rows("defauts.csv").stream().map(RowFlaw::of).toList();
    }

    private static RowFlaw of(Map<String, String> row) {
        return new RowFlaw(
                row.getOrDefault("table", ""),
                FindingCode.valueOf(row.getOrDefault("code", "")),
                row.getOrDefault("colonne", ""),
                List.of(row.getOrDefault("valeurs", "").split("\\|")),
                row.getOrDefault("quoi", ""));
    }

    String[] spoil(List<String> columns, String[] good, int number) {
        List<String> cells = new ArrayList<>(Arrays.asList(good));

        for (String change : changes) {
            int equals = change.indexOf('=');
            String text = change.substring(equals + 1).replace("{n}", String.valueOf(number));
            boolean copied = text.startsWith("@");
            cells.set(
                    columns.indexOf(change.substring(0, equals)),
                    copied ? good[columns.indexOf(text.substring(1))] : text);
        }

        return cells.toArray(String[]::new);
    }

    boolean addsCell() {
        return code == FindingCode.CELLULES_EN_TROP;
    }
}
