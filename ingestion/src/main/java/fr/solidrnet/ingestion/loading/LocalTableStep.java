package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Takes the few rows of a table in this thread, with the same checks as {@link SparkTableStep} and the same result, to
 * the row; a test holds the two together.
 */
final class LocalTableStep implements TableStep {
    private final LoadRun run;
    private final Contract contract;
    private final RowShape shape;
    private final RowChecker checker;
    private final MappedLines lines;

    LocalTableStep(LoadRun run, Contract contract) {
        this.run = run;
        this.contract = contract;
        this.shape = new RowShape(run.contracts(), contract);
        this.checker = new RowChecker(contract);
        this.lines = new MappedLines(run.spark(), contract.name(), checker.inputs());
    }

    @Override
    public List<String> inputs() {
        return checker.inputs();
    }

    @Override
    public List<Row> again(List<InputFile> files, Map<Integer, Set<Long>> places) {
        return lines.againHere(files, places);
    }

    @Override
    public Outcome take(List<InputFile> files, long sequence) {
        List<JudgedRow> answered = answered(checked(files, sequence)).stream()
                .map(row -> JudgedRow.of(row, shape))
                .toList();
        LocalFates fates = new LocalFates(run.held().inMemory(contract.name()), contract.primaryKey());
        List<JudgedRow> rows = fates.judge(answered, Set.of());
        Map<Integer, Tally> tallies = JudgedRow.count(rows);
        Set<Integer> held = TableStep.held(files, tallies, run.settings().refusedShare());

        if (!held.isEmpty()) {
            rows = fates.judge(answered, held);
            tallies = JudgedRow.count(rows);
        }

        store(rows);
        return new Outcome(tallies, held, findings(rows));
    }

    private List<Row> checked(List<InputFile> files, long sequence) {
        Map<Integer, FileMark> marks = FileMark.of(files, contract, run);
        CheckRows check = new CheckRows(checker, shape, marks, run.key(), sequence);
        List<Row> checked = new ArrayList<>();
        check.call(lines.here(files).iterator()).forEachRemaining(checked::add);
        return checked;
    }

    private List<Row> answered(List<Row> checked) {
        ReferenceChecker references = new ReferenceChecker(run.contracts(), contract);
        List<Row> answered = new ArrayList<>();
        new AnswerRows(references, new KnownAnswers(references, run.held()), shape)
                .call(checked.iterator())
                .forEachRemaining(answered::add);
        return answered;
    }

    private static Map<Integer, SortedMap<Long, List<RowFinding>>> findings(List<JudgedRow> rows) {
        Map<Integer, SortedMap<Long, List<RowFinding>>> findings = new HashMap<>();
        rows.stream().filter(row -> !row.findings().isEmpty()).forEach(row -> findings.computeIfAbsent(
                        row.file(), file -> new TreeMap<>())
                .put(row.line(), row.findings()));
        return findings;
    }

    private void store(List<JudgedRow> rows) {
        List<Row> stored = rows.stream()
                .filter(JudgedRow::stored)
                .map(row -> shape.stored(row.row(), row.sort()))
                .toList();

        if (stored.isEmpty()) {
            return;
        }

        if (run.target() != null) {
            run.target()
                    .append(
                            TableName.brut(contract.name()),
                            List.of(shape.brut().fieldNames()),
                            stored.stream().map(RowShape::values).toList());
        }

        run.held().add(contract, stored);
    }
}
