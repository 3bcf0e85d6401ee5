package fr.solidrnet.ingestion.reading;

import java.io.Serializable;

/** A file to read, and the number that its lines bear. */
public record NumberedFile(int number, FileLayout layout) implements Serializable {}
