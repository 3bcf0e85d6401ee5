package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.ReferenceAnswers;
import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Generalised;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Seeks the references of one table's rows among all keys ever held, where these are few enough to be in memory. */
final class LocalReferences {
    private final ReferenceChecker checker;
    private final HeldRows held;
    private final RowShape shape;

    LocalReferences(ReferenceChecker checker, HeldRows held, RowShape shape) {
        this.checker = checker;
        this.held = held;
        this.shape = shape;
    }

    /** @param checked rows of the loading shape */
    List<Row> answered(List<Row> checked) {
        if (checker.references().isEmpty()) {
            return checked;
        }

        AnswerRows answer = new AnswerRows(checker, answers(checked), shape);
        List<Row> answered = new ArrayList<>(checked.size());
        Iterator<Row> rows = answer.call(checked.stream().map(this::withDate).iterator());
        rows.forEachRemaining(answered::add);
        return answered;
    }

    private ReferenceAnswers answers(List<Row> checked) {
        List<Reference> references = checker.references();
        ReferenceAnswers answers = new ReferenceAnswers(references.size());

        for (int rank = 0; rank < references.size(); rank++) {
            Reference reference = references.get(rank);
            HeldVersions keys = held.inMemory(reference.resource());

            for (String value : asked(checked, reference)) {
                if (!keys.has(reference.key(), value)) {
                    answer(answers, rank, reference, value);
                }
            }
        }

        return answers;
    }

    private void answer(ReferenceAnswers answers, int rank, Reference reference, String value) {
        boolean old = reference.successors() != null
                && held.inMemory(reference.successors()).has(Objects.requireNonNull(reference.oldKey()), value);

        if (old) {
            answers.addReplaced(rank, value);
        } else {
            answers.addUnknown(rank, value);
        }
    }

    private Set<String> asked(List<Row> checked, Reference reference) {
        int withdrawn = shape.place("retrait");
        Set<String> asked = new HashSet<>();
        checked.stream()
                .filter(row -> !row.getBoolean(withdrawn))
                .flatMap(row -> items(row, reference))
                .forEach(asked::add);

        if (reference.onlyWhen() != null) {
            Pattern form = Pattern.compile("^(?:" + reference.onlyWhen() + ")$");
            asked.removeIf(value -> !form.matcher(value).find());
        }

        return asked;
    }

    private static Stream<String> items(Row row, Reference reference) {
        return AnswerRows.items(row, reference).stream();
    }

    /** The row with the date that its birth year needs, where its table has birth years. */
    private Row withDate(Row row) {
        @Nullable Generalised column = checker.generalised().orElse(null);

        if (column == null) {
            return row;
        }

        @Nullable Object[] values = new Object[row.length() + 1];

        for (int i = 0; i < row.length(); i++) {
            values[i] = row.get(i);
        }

        values[row.length()] = date(row, column);
        return RowFactory.create(values);
    }

    private @Nullable LocalDate date(Row row, Generalised column) {
        Reference reference = checker.references().get(column.reference());
        return items(row, reference)
                .findFirst()
                .map(value -> held.inMemory(reference.resource()).date(reference.key(), value, column.atDate()))
                .orElse(null);
    }
}
