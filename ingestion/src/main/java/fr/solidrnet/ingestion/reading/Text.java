package fr.solidrnet.ingestion.reading;

/**
 * What all the bytes of a text tell.
 *
 * @param charset one of those that {@link Encodings} knows
 * @param lineEnded whether the last line has its end of line; true of an empty text
 */
record Text(String charset, boolean lineEnded) {}
