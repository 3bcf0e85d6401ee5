package fr.solidrnet.transforms.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table written as text: a header line, {@code |} between cells, blanks around them left out. */
record TextTable(List<String> columns, List<List<String>> rows) {

    static TextTable parse(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(TextTable::cells)
                .toList();
        List<String> columns = lines.get(0);

        for (List<String> line : lines) {
            if (line.size() != columns.size()) {
                throw new IllegalArgumentException("Expected " + columns.size() + " cells: " + line);
            }
        }

        return new TextTable(columns, lines.subList(1, lines.size()));
    }

    /** The rows by column name. */
    List<Map<String, String>> records() {
        return rows.stream().map(this::record).toList();
    }

    private Map<String, String> record(List<String> row) {
        Map<String, String> record = new LinkedHashMap<>();

        for (int i = 0; i < columns.size(); i++) {
            record.put(columns.get(i), row.get(i));
        }

        return record;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();

        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }

        return cells;
    }
}
