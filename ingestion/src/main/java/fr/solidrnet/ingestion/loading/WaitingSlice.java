package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Some rows of a file that wait, sent along with the task that takes them. They become lines there: so many lines here
 * would be as much memory again.
 *
 * @param number of the file
 */
record WaitingSlice(int number, QuarantineRow[] rows) implements Serializable {
    /** @param most rows in one slice */
    static Stream<WaitingSlice> of(InputFile file, String table, int most) {
        List<QuarantineRow> rows = file.rows(table).toList();
        return IntStream.range(0, (rows.size() + most - 1) / most)
                .mapToObj(i -> rows.subList(i * most, Math.min(rows.size(), (i + 1) * most)))
                .map(some -> new WaitingSlice(file.number(), some.toArray(QuarantineRow[]::new)));
    }

    /** @param inputs the columns that a line has after its place */
    Iterator<Row> lines(String[] inputs) {
        return Stream.of(rows).map(row -> line(row, inputs)).iterator();
    }

    private Row line(QuarantineRow row, String[] inputs) {
        Object[] values = new Object[Mapping.PLACE.size() + inputs.length];
        values[0] = number;
        values[1] = row.ligne();
        values[2] = row.surplus();
        values[3] = RowShape.list(row.cellules().toArray(new String[0]));

        for (int i = 0; i < inputs.length; i++) {
            values[Mapping.PLACE.size() + i] = row.valeurs().get(inputs[i]);
        }

        return RowFactory.create(values);
    }
}
