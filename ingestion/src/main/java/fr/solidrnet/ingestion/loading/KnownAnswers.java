package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.ReferenceAnswers;
import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Generalised;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Reference;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers out of all keys ever held, where these are few enough to be in memory and to be sent to each task. */
final class KnownAnswers implements ReferenceAnswers {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Keys> keys = new ArrayList<>();
    private final HashMap<String, LocalDate> dates = new HashMap<>();
    private final int dated;

    /** @param only values of another form are not sought */
    private record Keys(
            HashSet<String> today,
            HashSet<String> old,
            @Nullable Pattern only) implements Serializable {

        boolean sought(String value) {
            return (only == null || only.matcher(value).matches()) && !today.contains(value);
        }
    }

    /** What is held now of the tables referred to; rows that come later are not known. */
    KnownAnswers(ReferenceChecker checker, HeldRows held) {
        for (Reference reference : checker.references()) {
            HashSet<String> old = reference.successors() == null
                    ? new HashSet<>()
                    : held.inMemory(reference.successors()).texts(Objects.requireNonNull(reference.oldKey()));
            Pattern only = reference.onlyWhen() == null ? null : Pattern.compile(reference.onlyWhen());
            keys.add(new Keys(held.inMemory(reference.resource()).texts(reference.key()), old, only));
        }

        this.dated = checker.generalised().map(Generalised::reference).orElse(-1);
        checker.generalised().ifPresent(column -> {
            Reference reference = checker.references().get(column.reference());
            dates.putAll(held.inMemory(reference.resource()).dates(reference.key(), column.atDate()));
        });
    }

    @Override
    public List<String> unknown(int reference, List<String> values) {
        Keys of = keys.get(reference);
        return values.stream()
                .filter(value -> of.sought(value) && !of.old().contains(value))
                .toList();
    }

    @Override
    public boolean replaced(int reference, List<String> values) {
        Keys of = keys.get(reference);
        return !of.old().isEmpty()
                && values.stream()
                        .anyMatch(value -> of.sought(value) && of.old().contains(value));
    }

    /** Whether a birth year needs the date of what this reference refers to. */
    boolean isDated(int reference) {
        return reference == dated;
    }

    /** The date of the row that bears a key. */
    @Nullable
    LocalDate date(String value) {
        return dates.get(value);
    }

    /** The date that a birth year needs: that of the row which the first of the values refers to. */
    @Nullable
    LocalDate date(List<List<String>> values) {
        return dated < 0 || values.get(dated).isEmpty()
                ? null
                : dates.get(values.get(dated).get(0));
    }
}
