package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.RowSource;
import fr.solidrnet.ingestion.format.LabelledReference;
import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.ForeignKey;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * What each row of a file bears of it into the warehouse.
 *
 * @param labels by column, what its texts name of the rows that they refer to
 */
record FileMark(String livraison, LocalDate date, String file, RowSource source, HashMap<String, LabelKeys> labels)
        implements Serializable {

    /** By number of the file. */
    static Map<Integer, FileMark> of(List<InputFile> files, Contract contract, LoadRun run) {
        Map<String, HashMap<String, LabelKeys>> byFormat = new HashMap<>();
        Map<Integer, FileMark> marks = new HashMap<>();

        for (InputFile file : files) {
            HashMap<String, LabelKeys> labels =
                    byFormat.computeIfAbsent(file.format(), format -> labels(format, contract, run));
            marks.put(file.number(), of(file, contract.name(), labels));
        }

        return marks;
    }

    static FileMark of(InputFile file, String table, HashMap<String, LabelKeys> labels) {
        RowSource source = new RowSource(file.stamped(table), file.date());
        return new FileMark(file.livraison(), file.date(), file.name(), source, labels);
    }

    private static HashMap<String, LabelKeys> labels(String format, Contract contract, LoadRun run) {
        HashMap<String, LabelKeys> labels = new HashMap<>();
        Map<String, LabelledReference> named = run.formats()
                .mapping(format, contract.name())
                .map(Mapping::labels)
                .orElse(Map.of());
        named.forEach((column, reference) -> {
            ForeignKey.Reference target = contract.foreignKeys().stream()
                    .filter(key -> key.field().equals(column))
                    .findFirst()
                    .orElseThrow()
                    .reference();
            List<Row> held = run.held().inMemory(target.resource()).rows();
            labels.put(column, LabelKeys.of(held, target.field(), reference));
        });
        return labels;
    }
}
