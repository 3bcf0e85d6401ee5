package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.quarantine.QuarantineRow.Constat;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.finding.SharedValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of one table that were not taken: refused for good, or waiting for a reference. */
final class Aside {
    private final LoadRun run;
    private final String table;
    private final List<QuarantineRow> refused = new ArrayList<>();
    private final List<QuarantineRow> waiting = new ArrayList<>();
    private final SharedValues values = new SharedValues();

    Aside(LoadRun run, String table) {
        this.run = run;
        this.table = table;
    }

    List<QuarantineRow> refused() {
        return refused;
    }

    List<QuarantineRow> waiting() {
        return waiting;
    }

    void sort(List<InputFile> files, TableStep step, TableStep.Outcome outcome) {
        Map<Integer, List<QuarantineRow>> sent = read(files, step, outcome);

        for (InputFile file : files) {
            boolean whole = waitsWhole(file, outcome);
            List<QuarantineRow> rows =
                    file.read() == null ? file.rows(table).toList() : sent.getOrDefault(file.number(), List.of());
            boolean mayWait = whole || !outcome.held().contains(file.number());
            rows.forEach(row -> sort(row, whole, mayWait, outcome.findings(file).getOrDefault(row.ligne(), List.of())));
        }

        Comparator<QuarantineRow> byLine = Comparator.comparing(QuarantineRow::dateLivraison)
                .thenComparing(QuarantineRow::livraison)
                .thenComparing(QuarantineRow::fichier)
                .thenComparingLong(QuarantineRow::ligne);
        refused.sort(byLine);
        waiting.sort(byLine);
    }

    /** A file that is held only for rows that lack a reference. */
    private boolean waitsWhole(InputFile file, TableStep.Outcome outcome) {
        return outcome.held().contains(file.number())
                && !outcome.tally(file).beyondWithoutWaiting(run.settings().refusedShare());
    }

    /** @param mayWait whether the file is not held for other reasons: it must then be sent again */
    private void sort(QuarantineRow row, boolean whole, boolean mayWait, List<RowFinding> findings) {
        List<RowFinding> refusing =
                findings.stream().filter(RowFinding::refuses).toList();
        List<Constat> constats = values.of(refusing.stream()
                .map(finding -> new Constat(finding.column(), finding.code().name(), finding.sentence()))
                .toList());
        boolean lacksReference =
                refusing.stream().allMatch(finding -> finding.code() == FindingCode.REFERENCE_INCONNUE);

        if (whole) {
            waiting.add(row.with(true, constats));
        } else if (!refusing.isEmpty()) {
            (lacksReference && mayWait ? waiting : refused).add(row.with(false, constats));
        }
    }

    /** The lines to keep of the files of this delivery, read again where they lie: no cell ever left its first map. */
    private Map<Integer, List<QuarantineRow>> read(List<InputFile> files, TableStep step, TableStep.Outcome outcome) {
        Map<Integer, Set<Long>> places = new HashMap<>();
        Map<Integer, InputFile> kept = new LinkedHashMap<>();

        for (InputFile file : files) {
            SortedMap<Long, List<RowFinding>> findings = outcome.findings(file);
            Set<Long> lines = new HashSet<>();
            findings.forEach((line, found) -> {
                if (found.stream().anyMatch(RowFinding::refuses)) {
                    lines.add(line);
                }
            });

            if (file.read() != null && !lines.isEmpty()) {
                places.put(file.number(), waitsWhole(file, outcome) ? Set.of() : lines);
                kept.put(file.number(), file);
            }
        }

        Map<Integer, List<QuarantineRow>> rows = new HashMap<>();
        step.again(List.copyOf(kept.values()), places).forEach(line -> {
            InputFile file = Objects.requireNonNull(kept.get(line.getInt(0)));
            rows.computeIfAbsent(file.number(), number -> new ArrayList<>()).add(row(file, line, step.inputs()));
        });
        return rows;
    }

    private QuarantineRow row(InputFile file, Row line, List<String> inputs) {
        Map<String, @Nullable String> texts = new HashMap<>();

        for (int i = 0; i < inputs.size(); i++) {
            texts.put(inputs.get(i), line.getString(Mapping.PLACE.size() + i));
        }

        LocalDate until = run.today().plusDays(run.settings().quarantineDays());
        return new QuarantineRow(
                        file.livraison(),
                        file.date(),
                        file.name(),
                        table,
                        file.sha256(),
                        file.format(),
                        file.stamped(table),
                        false,
                        line.getLong(1),
                        line.getBoolean(2),
                        line.getList(3),
                        QuarantineRow.present(texts),
                        List.of(),
                        until)
                .sharing(values);
    }
}
