package fr.solidrnet.ingestion.loading;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import fr.solidrnet.ingestion.block.BlockRow;
import fr.solidrnet.ingestion.block.BlockShape;
import fr.solidrnet.ingestion.block.KeySet;
import fr.solidrnet.ingestion.block.RowBlock;
import fr.solidrnet.ingestion.block.SharedKeys;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** Takes the files of a table by Spark, however many rows they and the warehouse have. */
final class SparkTableStep implements TableStep {
    private static final long FEW_HELD = 200_000;
    private static final long FEW_STORED = 200_000;
    private static final long FEW_ROWS = 50_000;
    private static final long ROWS_A_FILE = 1_000_000;
    private static final int KEYS_A_TASK = 2_000_000;

    private final LoadRun run;
    private final Contract contract;
    private final RowShape shape;
    private final BlockShape good;
    private final RowChecker checker;
    private final MappedLines lines;

    SparkTableStep(LoadRun run, Contract contract) {
        this.run = run;
        this.contract = contract;
        this.shape = new RowShape(run.contracts(), contract);
        this.good = shape.good();
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

        try (Batches batches = new CheckedFiles(run, contract, shape, checker, lines).batches(files, sequence)) {
            RowCounts counts = batches.counts();
            Set<Integer> held = TableStep.held(
                    files, BatchTallies.before(counts), run.settings().refusedShare());
            JavaRDD<RowBlock> fresh = batches.blocks(held);
            Dataset<Row> near = near(fresh);
            KeySet shared = shared(fresh, near);
            Dataset<Row> met = met(fresh, shared, near).persist(StorageLevel.MEMORY_AND_DISK());
            Map<Integer, Tally> tallies = BatchTallies.after(counts, held, shared.size() == 0 ? List.of() : count(met));
            Outcome outcome = new Outcome(tallies, held, findings(counts));
            store(met, fresh, shared, outcome.stored());
            met.unpersist();
            return outcome;
        }
    }

    /** Compiling a plan takes longer than running it over few rows. */
    private void compileWhereItPays(List<InputFile> files) {
        boolean compiles = sent(files) > FEW_ROWS;
        run.spark().conf().set("spark.sql.codegen.wholeStage", compiles);
        run.spark().conf().set("spark.sql.codegen.factoryMode", compiles ? "FALLBACK" : "NO_CODEGEN");
        run.spark().conf().set("spark.sql.inMemoryColumnarStorage.compressed", false);
    }

    /** The held rows that may have the key of a fresh one. */
    private Dataset<Row> near(JavaRDD<RowBlock> fresh) {
        String first = contract.primaryKey().get(0);
        return run.held()
                .versionsNear(contract, first, rows(fresh, KeySet.NONE, false).select(first));
    }

    /** The keys that fresh rows share among them or with those held: these rows alone need to be put in order. */
    private KeySet shared(JavaRDD<RowBlock> fresh, Dataset<Row> near) {
        List<String> key = contract.primaryKey();
        long held = run.held().count(contract);
        @Nullable Dataset<Row> keys = held == 0 ? null : near.select(columns(key));
        DataType[] types =
                key.stream().map(name -> good.rows().apply(name).dataType()).toArray(DataType[]::new);
        int tasks = (int) (1 + held / KEYS_A_TASK) + fresh.getNumPartitions() / 4;
        return new KeySet(
                SharedKeys.joined(SharedKeys.find(fresh, keys == null ? null : Internal.rows(keys), types, tasks)
                        .collect()));
    }

    /** Good rows as Spark sees them. @param among whether those with one of the keys, or the others */
    private Dataset<Row> rows(JavaRDD<RowBlock> blocks, KeySet keys, boolean among) {
        BlockShape of = good;
        Broadcast<KeySet> sent =
                JavaSparkContext.fromSparkContext(run.spark().sparkContext()).broadcast(keys);
        JavaRDD<InternalRow> rows = blocks.flatMap(block -> rows(of, block, sent.value(), among));
        return Internal.dataset(run.spark(), rows, good.rows());
    }

    private static Iterator<InternalRow> rows(BlockShape shape, RowBlock block, KeySet keys, boolean among) {
        BlockRow row = new BlockRow(shape, block);
        return IntStream.range(0, block.rows())
                .filter(i -> keys.has(block.keys()[i]) == among)
                .<InternalRow>mapToObj(row::go)
                .iterator();
    }

    /** The fresh rows that met another of their key, with their fate. */
    private Dataset<Row> met(JavaRDD<RowBlock> blocks, KeySet shared, Dataset<Row> held) {
        List<String> key = contract.primaryKey();
        Dataset<Row> fresh = rows(blocks, shared, true).drop("sort");
        Dataset<Row> keys = fresh.select(columns(key)).distinct();
        return FateWindow.judge(
                FateWindow.of(held, shared.size() <= FEW_HELD ? broadcast(keys) : keys, key, true), fresh, key);
    }

    private static long sent(List<InputFile> files) {
        return files.stream().mapToLong(InputFile::size).sum();
    }

    private static List<Row> count(Dataset<Row> met) {
        return met.groupBy(col(RowShape.FILE), col("retrait"), col("sort"))
                .agg(functions.count(lit(1)), sum(col(FateWindow.STORED).cast("bigint")))
                .collectAsList();
    }

    private static Map<Integer, SortedMap<Long, List<RowFinding>>> findings(RowCounts counts) {
        Map<Integer, SortedMap<Long, List<RowFinding>>> findings = new HashMap<>();
        counts.found().forEach(found -> findings.computeIfAbsent(found.file(), file -> new TreeMap<>())
                .put(found.line(), found.findings()));
        return findings;
    }

    /** @param fresh good rows, of which those whose key is shared have met another */
    private void store(Dataset<Row> met, JavaRDD<RowBlock> fresh, KeySet shared, long stored) {
        if (stored == 0) {
            return;
        }

        Column[] columns = columns(
                Arrays.stream(shape.brut().fields()).map(StructField::name).toList());
        Dataset<Row> fated = met.filter(col(FateWindow.STORED)).select(columns);
        Dataset<Row> kept = fated.unionAll(rows(fresh, shared, false).select(columns));
        @Nullable Warehouse target = run.target();
        TableName table = TableName.brut(contract.name());

        if (target != null && target.takesFiles(table)) {
            if (shared.size() > 0) {
                append(stored <= FEW_STORED ? fated.coalesce(1) : fated);
            }

            int files = (int) (1 + stored / ROWS_A_FILE);
            target.append(table, () -> new BlockFiles(good, files).write(target.files(table), fresh, shared));
        } else if (target != null) {
            append(stored <= FEW_STORED ? kept.coalesce(1) : kept);
        }

        if (target != null && stored > FEW_STORED) {
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

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
