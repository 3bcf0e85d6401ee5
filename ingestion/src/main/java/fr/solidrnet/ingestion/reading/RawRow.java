package fr.solidrnet.ingestion.reading;

import java.util.List;

/**
 * One record of a file as it stands.
 *
 * @param line physical line where it starts, 1 being the file's first; the row's number in a sheet
 */
record RawRow(long line, List<String> cells) {

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The cell at {@code position}, empty where the row is shorter or the position none. */
    String cell(int position) {
        return position >= 0 && position < cells.size() ? cells.get(position) : "";
    }
}
