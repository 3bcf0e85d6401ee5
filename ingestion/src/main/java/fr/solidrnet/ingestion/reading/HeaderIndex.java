package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.warehouse.contract.HeaderNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headers of one format, ready to be looked for in rows. */
final class HeaderIndex {
    private final Format format;
    private final Map<String, Integer> columns = new HashMap<>();

    HeaderIndex(Format format) {
        this.format = format;

        for (int i = 0; i < format.columns().size(); i++) {
            for (String header : format.columns().get(i).headers()) {
                columns.putIfAbsent(header, i);
            }
        }
    }

    Format format() {
        return format;
    }

    /** What {@code row} would be as the header of a file of this format. */
    HeaderMatch match(RawRow row) {
        Integer[] positions = new Integer[format.columns().size()];
        Arrays.fill(positions, -1);
        List<SourceColumn> doubled = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int width = 0;

        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).strip();
            Integer column = columns.get(HeaderNames.fold(cell));

            if (column == null) {
                unknown.add(cell);
            } else if (positions[column] >= 0) {
                doubled.add(format.columns().get(column));
            } else {
                positions[column] = i;
            }

            width = cell.isEmpty() ? width : i + 1;
        }

        unknown.removeIf(String::isEmpty);
        return new HeaderMatch(format, row, List.of(positions), width, doubled, unknown);
    }
}
