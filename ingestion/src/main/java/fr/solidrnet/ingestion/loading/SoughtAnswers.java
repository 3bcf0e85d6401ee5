package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.ReferenceAnswers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Answers for values that were all sought beforehand: those that lack their key are held, the others are not. */
final class SoughtAnswers implements ReferenceAnswers {
    private static final long serialVersionUID = 1L;

    private final ArrayList<HashSet<String>> unknown = new ArrayList<>();
    private final ArrayList<HashSet<String>> replaced = new ArrayList<>();

    SoughtAnswers(int references) {
        for (int i = 0; i < references; i++) {
            unknown.add(new HashSet<>());
            replaced.add(new HashSet<>());
        }
    }

    void addUnknown(int reference, String value) {
        unknown.get(reference).add(value);
    }

    void addReplaced(int reference, String value) {
        replaced.get(reference).add(value);
    }

    @Override
    public List<String> unknown(int reference, List<String> values) {
        return unknown.get(reference).isEmpty()
                ? List.of()
                : values.stream().filter(unknown.get(reference)::contains).toList();
    }

    @Override
    public boolean replaced(int reference, List<String> values) {
        return !replaced.get(reference).isEmpty() && values.stream().anyMatch(replaced.get(reference)::contains);
    }
}
