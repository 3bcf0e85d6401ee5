package fr.solidrnet.ingestion.reading;

import java.util.List;

/**
 * What all the bytes of a text tell.
 *
 * @param charset one of those that {@link Encodings} knows
 * @param lineEnded whether the last line has its end of line; true of an empty text
 * @param stretches parts that can be read apart, none where it is read in one go
 */
record Text(String charset, boolean lineEnded, List<Stretch> stretches) {
    /** A workbook has no text of its own, and no row of it is cut. */
    static final Text OF_WORKBOOK = new Text(Encodings.UTF_8, true, List.of());

    Text(String charset, boolean lineEnded, List<Stretch> stretches) {
        this.charset = charset;
        this.lineEnded = lineEnded;
        this.stretches = List.copyOf(stretches);
    }

    /** For bytes that can only be read from their start. */
    Text inOneGo() {
        return new Text(charset, lineEnded, List.of());
    }
}
