package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.warehouse.contract.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Reads and checks the rows of a table's files, each file by the fastest way that it allows. */
final class CheckedFiles {
    private final LoadRun run;
    private final Contract contract;
    private final RowShape shape;
    private final RowChecker checker;
    private final MappedLines lines;

    CheckedFiles(LoadRun run, Contract contract, RowShape shape, RowChecker checker, MappedLines lines) {
        this.run = run;
        this.contract = contract;
        this.shape = shape;
        this.checker = checker;
        this.lines = lines;
    }

    /** One map where the keys referred to are few enough to be known to each task; otherwise Spark seeks them. */
    Batches batches(List<InputFile> files, long sequence) {
        ReferenceChecker references = new ReferenceChecker(run.contracts(), contract);
        Map<Integer, FileMark> marks = FileMark.of(files, contract, run);
        CheckRows checks = new CheckRows(checker, shape, marks, run.key(), sequence);
        FileConstants constants =
                new FileConstants(new HashMap<>(marks), sequence, run.key().id());
        CheckedBatches gather = new CheckedBatches(shape, constants);

        if (!run.held().fewToKnow(contract)) {
            Dataset<Row> checked = run.spark()
                    .createDataFrame(lines.all(files).mapPartitions(checks::call), shape.loading())
                    .persist(StorageLevel.MEMORY_AND_DISK());
            JavaRDD<Row> answered = new References(references, run.held(), shape)
                    .answered(checked)
                    .toJavaRDD();
            return new Batches(answered.mapPartitions(gather::call), checked::unpersist);
        }

        KnownAnswers known = new KnownAnswers(references, run.held());
        AnswerRows answers = new AnswerRows(references, known, shape);
        PlainBatches plain = new PlainBatches(checker, checks, references, known, shape, constants, run.key());
        Map<Boolean, List<InputFile>> byRoad = files.stream().collect(Collectors.partitioningBy(lines::isPlain));
        List<JavaRDD<Batch>> parts = new ArrayList<>(lines.plain(byRoad.getOrDefault(true, List.of()), plain));
        List<InputFile> others = byRoad.getOrDefault(false, List.of());

        if (!others.isEmpty()) {
            parts.add(lines.all(others).mapPartitions(rows -> gather.call(answers.call(checks.call(rows)))));
        }

        return new Batches(parts.stream().reduce(JavaRDD::union).orElseThrow(), () -> {});
    }
}
