package fr.solidrnet.ingestion.checking;

import java.io.Serializable;
import java.util.List;

/** What the warehouse answers to the references of a table's rows, by rank of the reference. */
public interface ReferenceAnswers extends Serializable {
    /** Those of the values that were never a key. */
    List<String> unknown(int reference, List<String> values);

    /** Whether one of the values is an old key, for which a key of today stands. */
    boolean replaced(int reference, List<String> values);
}
