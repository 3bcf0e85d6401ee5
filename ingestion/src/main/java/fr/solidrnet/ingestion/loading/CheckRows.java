package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.CheckedRow;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.ingestion.privacy.PersonKey;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The first map over the lines: checks each by itself and hashes persons. Cells as read go no further. */
final class CheckRows implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final int PLACE_WIDTH = 4;

    private final RowChecker checker;
    private final RowShape shape;
    private final HashMap<Integer, FileMark> marks;
    private final PersonKey key;
    private final long sequence;

    CheckRows(RowChecker checker, RowShape shape, Map<Integer, FileMark> marks, PersonKey key, long sequence) {
        this.checker = checker;
        this.shape = shape;
        this.marks = new HashMap<>(marks);
        this.key = key;
        this.sequence = sequence;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        return new Mapped(lines, one());
    }

    /** The check of one line after the other, by one thread. */
    UnaryOperator<Row> one() {
        PersonHasher hasher = key.hasher();
        String keyId = key.id();
        List<String> inputs = checker.inputs();
        return line -> check(line, inputs, hasher, keyId);
    }

    private Row check(Row line, List<String> inputs, PersonHasher hasher, String keyId) {
        @Nullable String[] texts = new String[inputs.size()];

        for (int i = 0; i < texts.length; i++) {
            texts[i] = line.getString(PLACE_WIDTH + i);
        }

        FileMark mark = Objects.requireNonNull(marks.get(line.getInt(0)));
        mark.labels().forEach((column, keys) -> {
            int place = inputs.indexOf(column);
            texts[place] = keys.keyOf(texts[place]);
        });
        CheckedRow row = checker.check(texts, line.getBoolean(2), mark.source(), hasher);
        @Nullable Object[] values = new Object[shape.loading().length()];

        for (int i = 0; i < row.values().length; i++) {
            values[i] = row.values()[i] instanceof String[] items ? RowShape.list(items) : row.values()[i];
        }

        set(values, "livraison", mark.livraison());
        set(values, "date_livraison", mark.date());
        set(values, "fichier", mark.file());
        set(values, "ligne", line.getLong(1));
        set(values, "sequence", sequence);
        set(values, "version_le", row.version());
        set(values, "retrait", row.withdrawn());
        set(values, "empreinte", row.content());
        set(values, "cle_id", keyId);
        set(values, RowShape.FILE, line.getInt(0));
        set(values, RowShape.STAMPED, mark.source().stamped());
        set(values, RowShape.BIRTH_YEAR, row.birthYear());
        set(values, RowShape.REPLACED, 0);
        set(values, RowShape.FINDINGS, RowShape.write(row.findings()));
        return shape.row(values);
    }

    private void set(@Nullable Object[] values, String column, @Nullable Object value) {
        values[shape.place(column)] = value;
    }
}
