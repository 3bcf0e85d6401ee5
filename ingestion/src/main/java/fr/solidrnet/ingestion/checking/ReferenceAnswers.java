package fr.solidrnet.ingestion.checking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What the warehouse answers to the references of a table's rows, by rank of the reference. */
public final class ReferenceAnswers implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<HashSet<String>> unknown = new ArrayList<>();
    private final ArrayList<HashSet<String>> replaced = new ArrayList<>();

    public ReferenceAnswers(int references) {
        for (int i = 0; i < references; i++) {
            unknown.add(new HashSet<>());
            replaced.add(new HashSet<>());
        }
    }

    /** No such key was ever held. */
    public void addUnknown(int reference, String value) {
        unknown.get(reference).add(value);
    }

    /** An old key, for which a key of today stands. */
    public void addReplaced(int reference, String value) {
        replaced.get(reference).add(value);
    }

    List<String> unknown(int reference, List<String> values) {
        return values.stream().filter(unknown.get(reference)::contains).toList();
    }

    boolean replaced(int reference, List<String> values) {
        return values.stream().anyMatch(replaced.get(reference)::contains);
    }
}
