package fr.solidrnet.ingestion;

import fr.solidrnet.ingestion.checking.CheckedRow;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.ingestion.checking.RowSource;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.ingestion.privacy.PersonHasher;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.reading.NumberedFile;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.Sniffer;
import fr.solidrnet.ingestion.reading.SourceLines;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.finding.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a canonical file of one table for a run that uses its rows without loading them. Rows are checked as those of a
 * delivery are; here one that is refused refuses the file, since nobody would see what is missing.
 */
public final class ReadTableFile {
    private static final int TOLD = 5;

    /** Columns come after the four that say where a line stands. */
    private static final int FIRST_COLUMN = 4;

    private final Contracts contracts;
    private final Contract contract;
    private final RowChecker checker;
    private final PersonHasher hasher = PersonKey.random().hasher();

    public ReadTableFile(Contracts contracts, String table) {
        this.contracts = contracts;
        this.contract = contracts.table(table);
        this.checker = new RowChecker(contract);
    }

    /**
     * The rows, in file order, by stored column.
     *
     * @throws SolidrnetException CONFIGURATION, naming the file and its lines, when anything in it is refused
     */
    public List<Map<String, @Nullable Object>> rows(Path file) {
        Sniffed.Recognised read = recognised(file);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<String> defects = new ArrayList<>();
        List<String> columns =
                read.format().columns().stream().map(SourceColumn::name).toList();
        List<Field> stored = contract.stored();
        SourceLines.each(new NumberedFile(0, read.layout()), line -> {
            CheckedRow row = check(line, columns);

            if (row.refused() || row.withdrawn()) {
                String why = row.findings().stream()
                        .filter(RowFinding::refuses)
                        .map(RowFinding::sentence)
                        .collect(Collectors.joining(" "));
                defects.add("line " + line.getLong(1) + ": " + (why.isEmpty() ? "withdraws its row" : why));
                return;
            }

            Map<String, @Nullable Object> values = new LinkedHashMap<>();

            for (int i = 0; i < stored.size(); i++) {
                values.put(stored.get(i).name(), row.values()[i]);
            }

            rows.add(values);
        });

        if (!defects.isEmpty()) {
            throw refused(file, defects);
        }

        return rows;
    }

    private CheckedRow check(Row line, List<String> columns) {
        List<String> inputs = checker.inputs();
        @Nullable String[] texts = new String[inputs.size()];

        for (int i = 0; i < texts.length; i++) {
            int column = columns.indexOf(inputs.get(i));
            texts[i] = column < 0 ? null : line.getString(FIRST_COLUMN + column);
        }

        return checker.check(texts, line.getBoolean(2), new RowSource(false, LocalDate.EPOCH), hasher);
    }

    private Sniffed.Recognised recognised(Path file) {
        Format canonical = Formats.load(contracts).all().stream()
                .filter(format -> format.fileName() != null && format.isNamed(contract.name()))
                .findFirst()
                .orElseThrow();
        String name = contract.name() + "_" + file.getFileName();
        Sniffed sniffed = new Sniffer(new Formats(List.of(canonical))).sniff(new SourceFile(file, name, ""));

        if (sniffed instanceof Sniffed.Refused refused) {
            throw refused(
                    file, refused.findings().stream().map(Finding::sentence).toList());
        }

        return (Sniffed.Recognised) sniffed;
    }

    private SolidrnetException refused(Path file, List<String> defects) {
        String told = defects.stream().limit(TOLD).collect(Collectors.joining("\n  "));
        String more = defects.size() > TOLD ? "\n  and " + (defects.size() - TOLD) + " more" : "";
        return new SolidrnetException(
                FailureKind.CONFIGURATION,
                file + " is no whole file of the table " + contract.name() + ": correct it\n  " + told + more);
    }
}
