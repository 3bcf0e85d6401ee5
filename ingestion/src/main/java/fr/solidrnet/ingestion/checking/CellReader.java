package fr.solidrnet.ingestion.checking;

import java.io.Serializable;

/** Reads a text that is neither blank nor a missing mark, edges stripped, as one type. */
@FunctionalInterface
interface CellReader extends Serializable {
    Cell read(String text);
}
