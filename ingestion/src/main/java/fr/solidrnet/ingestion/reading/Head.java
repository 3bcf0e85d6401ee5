package fr.solidrnet.ingestion.reading;

import java.util.List;

/** The first rows of a file, read in one of the ways that it might be read. */
record Head(Content content, List<RawRow> rows) {}
