package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.SourceColumn;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row taken as the header of a format.
 *
 * @param positions for each column of the format, its place in the row, -1 where it is absent
 * @param width cells of the row, blank ones at its end aside
 * @param doubled columns that stand more than once
 * @param unknown cells that are no column of the format
 */
record HeaderMatch(
        Format format,
        RawRow row,
        List<Integer> positions,
        int width,
        List<SourceColumn> doubled,
        List<String> unknown) {

    int found() {
        return (int) positions.stream().filter(position -> position >= 0).count();
    }

    boolean has(String column) {
        return position(column) >= 0;
    }

    int position(String column) {
        return IntStream.range(0, positions.size())
                .filter(i -> format.columns().get(i).name().equals(column))
                .map(positions::get)
                .findFirst()
                .orElse(-1);
    }

    /** Required columns that the row lacks. */
    List<SourceColumn> missing() {
        return IntStream.range(0, positions.size())
                .filter(i -> positions.get(i) < 0)
                .mapToObj(i -> format.columns().get(i))
                .filter(SourceColumn::required)
                .toList();
    }

    /** Places of the required columns that the row has. */
    List<Integer> required() {
        return IntStream.range(0, positions.size())
                .filter(i -> positions.get(i) >= 0 && format.columns().get(i).required())
                .mapToObj(positions::get)
                .toList();
    }

    boolean recognised() {
        return format.recognisedBy().stream().allMatch(this::has);
    }
}
