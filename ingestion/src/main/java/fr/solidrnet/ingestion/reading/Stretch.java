package fr.solidrnet.ingestion.reading;

import java.io.Serializable;

/**
 * A part of a text that begins at the start of a row and ends at the end of one.
 *
 * @param from first byte
 * @param to byte after the last
 * @param lines physical lines before it
 */
record Stretch(long from, long to, long lines) implements Serializable {}
