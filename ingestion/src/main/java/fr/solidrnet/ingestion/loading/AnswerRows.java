package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.ReferenceAnswers;
import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.ReferenceChecker.Reference;
import fr.solidrnet.ingestion.checking.RowFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The second map: checks references and makes age bands; birth years end here. The rows have the loading shape, and
 * after it, where a birth year needs one and the answers do not know it, the date of the row referred to.
 */
final class AnswerRows implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final ReferenceChecker checker;
    private final ReferenceAnswers answers;
    private final RowShape shape;

    AnswerRows(ReferenceChecker checker, ReferenceAnswers answers, RowShape shape) {
        this.checker = checker;
        this.answers = answers;
        this.shape = shape;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Mapped(rows, this::answer);
    }

    Row answer(Row row) {
        int width = shape.loading().length();
        @Nullable Object[] values = new Object[width];

        for (int i = 0; i < width; i++) {
            values[i] = row.get(i);
        }

        if (!row.getBoolean(shape.place("retrait"))) {
            answer(row, values);
        }

        values[shape.place(RowShape.BIRTH_YEAR)] = null;
        return shape.row(values);
    }

    private void answer(Row row, @Nullable Object[] values) {
        List<RowFinding> before = RowShape.read(row.getList(shape.place(RowShape.FINDINGS)));
        int birth = shape.place(RowShape.BIRTH_YEAR);
        int at = shape.loading().length();
        @Nullable Integer birthYear = row.isNullAt(birth) ? null : (Integer) row.getInt(birth);
        List<List<String>> items = items(row);
        @Nullable LocalDate date = row.length() > at ? (LocalDate) row.get(at) : known(items);
        ReferenceChecker.Answered answered = checker.check(before, items, birthYear, date, answers);

        if (!answered.findings().isEmpty()) {
            values[shape.place(RowShape.FINDINGS)] = RowShape.write(answered.findings());
        }

        values[shape.place(RowShape.REPLACED)] = answered.replaced();

        if (answered.band() != null) {
            checker.generalised().ifPresent(column -> values[column.place()] = answered.band());
        }
    }

    private @Nullable LocalDate known(List<List<String>> items) {
        return answers instanceof KnownAnswers known ? known.date(items) : null;
    }

    private List<List<String>> items(Row row) {
        List<List<String>> items = new ArrayList<>();

        for (Reference reference : checker.references()) {
            items.add(items(row, reference));
        }

        return items;
    }

    /** What one row refers to by one reference: several keys where the column is a list. */
    static List<String> items(Row row, Reference reference) {
        Object value = row.get(reference.place());

        if (value == null) {
            return List.of();
        }

        return value instanceof String text ? List.of(text) : row.getList(reference.place());
    }
}
