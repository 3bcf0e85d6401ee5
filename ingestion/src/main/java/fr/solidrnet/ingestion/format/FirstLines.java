package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.contract.HeaderNames;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lines of files are rows, where several lines make one: the first of those that are equal in some columns.
 *
 * @param places of these columns in a line
 */
public record FirstLines(ArrayList<Integer> places) implements Serializable {
    static FirstLines of(List<String> columns, StructType lines) {
        return new FirstLines(
                new ArrayList<>(columns.stream().map(lines::fieldIndex).toList()));
    }

    /**
     * One pass over lines: asked once of each, file after file and in their order, by one thread. A line that lacks one
     * of the columns is a row always.
     */
    public Predicate<Row> pass() {
        Set<List<Object>> seen = new HashSet<>();
        return line -> {
            List<Object> key = new ArrayList<>();
            key.add(line.get(0));

            for (int place : places) {
                @Nullable Object cell = line.get(place);

                if (cell == null || HeaderNames.fold((String) cell).isEmpty()) {
                    return true;
                }

                key.add(((String) cell).strip());
            }

            return places.isEmpty() || seen.add(key);
        };
    }
}
