package fr.solidrnet.ingestion.loading;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** Takes the files of a table by Spark, however many rows they and the warehouse have. */
final class SparkTableStep implements TableStep {
    private static final String CODE = "_code";
    private static final String WAITS = "_attend";
    private static final long FEW_HELD = 200_000;
    private static final long FEW_STORED = 200_000;
    private static final long FEW_ROWS = 50_000;

    private final LoadRun run;
    private final Contract contract;
    private final RowShape shape;
    private final RowChecker checker;
    private final MappedLines lines;

    SparkTableStep(LoadRun run, Contract contract) {
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
        return lines.again(files, places);
    }

    @Override
    public Outcome take(List<InputFile> files, long sequence) {
        compileWhereItPays(files);
        Dataset<Row> answered = judged(answered(files, sequence)).persist(StorageLevel.MEMORY_AND_DISK());
        Fated rows = fates(files, answered, Set.of());
        Map<Integer, Tally> tallies = count(rows.all());
        Set<Integer> held = TableStep.held(files, tallies, run.settings().refusedShare());

        if (!held.isEmpty()) {
            rows.forget();
            rows = fates(files, answered, held);
            tallies = count(rows.all());
        }

        Outcome outcome = new Outcome(tallies, held, findings(rows.all(), tallies));
        store(rows.all(), outcome.stored());
        rows.forget();
        answered.unpersist();
        return outcome;
    }

    /** One map where the keys referred to are few enough to be known to each task; otherwise Spark seeks them. */
    private Dataset<Row> answered(List<InputFile> files, long sequence) {
        ReferenceChecker references = new ReferenceChecker(run.contracts(), contract);
        JavaRDD<Row> checked = lines.all(files).mapPartitions(check(files, sequence)::call);

        if (run.held().fewToKnow(contract)) {
            AnswerRows answer = new AnswerRows(references, new KnownAnswers(references, run.held()), shape);
            return rows(checked.mapPartitions(answer::call));
        }

        return new References(references, run.held(), shape)
                .answered(rows(checked).persist(StorageLevel.MEMORY_AND_DISK()));
    }

    private Dataset<Row> rows(JavaRDD<Row> rows) {
        return run.spark().createDataFrame(rows, shape.loading());
    }

    /** Compiling a plan takes longer than running it over few rows. */
    private void compileWhereItPays(List<InputFile> files) {
        boolean compiles = sent(files) > FEW_ROWS;
        run.spark().conf().set("spark.sql.codegen.wholeStage", compiles);
        run.spark().conf().set("spark.sql.codegen.factoryMode", compiles ? "FALLBACK" : "NO_CODEGEN");
        run.spark().conf().set("spark.sql.inMemoryColumnarStorage.compressed", false);
    }

    private CheckRows check(List<InputFile> files, long sequence) {
        Map<Integer, FileMark> marks =
                files.stream().collect(Collectors.toMap(InputFile::number, file -> FileMark.of(file, contract.name())));
        return new CheckRows(checker, shape, marks, run.key(), sequence);
    }

    /** Adds what a row is counted under: the code of the first finding that refuses it, and whether it may wait. */
    private static Dataset<Row> judged(Dataset<Row> answered) {
        String refusing = "filter(" + RowShape.FINDINGS + ", constat -> constat.refuse)";
        return answered.withColumn("_refus", expr(refusing))
                .withColumn(CODE, expr("get(_refus, 0).code"))
                .withColumn(
                        WAITS,
                        expr("size(_refus) > 0 and forall(_refus, constat -> constat.code = 'REFERENCE_INCONNUE')"))
                .drop("_refus");
    }

    /**
     * Rows with their fate.
     *
     * @param met those that met another row of their key, computed once
     * @param all these and all others
     */
    private record Fated(Dataset<Row> met, Dataset<Row> all) {
        void forget() {
            met.unpersist();
        }
    }

    private Fated fates(List<InputFile> files, Dataset<Row> answered, Set<Integer> held) {
        List<String> key = contract.primaryKey();
        Column isHeld = held.isEmpty() ? lit(false) : col(RowShape.FILE).isInCollection(held);
        Column taken = col(CODE).isNull().and(not(isHeld));
        Dataset<Row> fresh = answered.filter(taken);
        Dataset<Row> versions = versions(files, fresh);
        Dataset<Row> contested = FateWindow.contested(versions, fresh, key).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> keys = contested.count() <= FEW_HELD ? broadcast(contested) : contested;
        Dataset<Row> met = FateWindow.judge(
                        FateWindow.of(versions, keys, key, true), FateWindow.of(fresh, keys, key, true), key)
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> left = answered.filter(not(taken))
                .withColumn("sort", when(col(CODE).isNull(), Tally.RETAINED).otherwise(Tally.REJECTED))
                .withColumn(FateWindow.STORED, lit(false));
        Dataset<Row> all = met.unionByName(FateWindow.first(FateWindow.of(fresh, keys, key, false)))
                .unionByName(left);
        return new Fated(met, all);
    }

    /** Few fresh rows spare the many held ones all that follows. */
    private Dataset<Row> versions(List<InputFile> files, Dataset<Row> fresh) {
        Dataset<Row> versions = run.held().versions(contract);
        List<String> key = contract.primaryKey();
        boolean few = sent(files) <= FEW_HELD && run.held().count(contract) > FEW_HELD;
        Column[] columns = key.stream().map(name -> col(name)).toArray(Column[]::new);
        return few ? FateWindow.of(versions, broadcast(fresh.select(columns).distinct()), key, true) : versions;
    }

    private static long sent(List<InputFile> files) {
        return files.stream().mapToLong(InputFile::size).sum();
    }

    private static Map<Integer, Tally> count(Dataset<Row> rows) {
        List<Row> counts = rows.groupBy(col(RowShape.FILE), col("sort"), col(CODE), col(WAITS))
                .agg(
                        functions.count(lit(1)),
                        sum(col(FateWindow.STORED).cast("bigint")),
                        sum(coalesce(col(RowShape.REPLACED), lit(0)).cast("bigint")),
                        sum(size(col(RowShape.FINDINGS)).cast("bigint")))
                .collectAsList();
        Map<Integer, Tally> tallies = new HashMap<>();
        counts.stream()
                .collect(Collectors.groupingBy(row -> row.getInt(0)))
                .forEach((file, ofFile) -> tallies.put(file, Tally.of(ofFile)));
        return tallies;
    }

    private static Map<Integer, SortedMap<Long, List<RowFinding>>> findings(
            Dataset<Row> rows, Map<Integer, Tally> tallies) {
        Map<Integer, SortedMap<Long, List<RowFinding>>> findings = new HashMap<>();

        if (tallies.values().stream().allMatch(tally -> tally.findings() == 0)) {
            return findings;
        }

        rows.filter(size(col(RowShape.FINDINGS)).gt(0))
                .select(col(RowShape.FILE), col("ligne"), col(RowShape.FINDINGS))
                .collectAsList()
                .forEach(row -> findings.computeIfAbsent(row.getInt(0), file -> new TreeMap<>())
                        .put(row.getLong(1), RowShape.read(row.getList(2))));
        return findings;
    }

    private void store(Dataset<Row> rows, long stored) {
        if (stored == 0) {
            return;
        }

        Column[] columns =
                Arrays.stream(shape.brut().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
        Dataset<Row> kept = rows.filter(col(FateWindow.STORED)).select(columns);

        if (run.target() != null) {
            Dataset<Row> written = stored <= FEW_STORED ? kept.coalesce(1) : kept;
            append(written);
        }

        if (run.target() != null && stored > FEW_STORED) {
            run.held().readAgain(contract, stored);
        } else {
            run.held().add(contract, kept, stored);
        }
    }

    private void append(Dataset<Row> rows) {
        try {
            rows.writeTo(TableName.brut(contract.name()).toString()).append();
        } catch (NoSuchTableException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "No table for contract " + contract.name(), e);
        }
    }
}
