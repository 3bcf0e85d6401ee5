package fr.solidrnet.transforms.model;

import fr.solidrnet.transforms.TransformSpark;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * Computes {@code courant} and {@code mart} from the state that the ledger's last row shows, and makes all of them
 * visible at once by a row of its own. When that row already is of these models nothing is done, and Spark is not
 * started.
 */
public final class BuildModels {
    private static final long MANY_ROWS = 500_000;

    private final Function<Map<String, String>, SparkSession> sessions;
    private final ModelProgress progress;
    private final UpdateLimits limits;

    /** @param sparkMaster URL of the engine, such as {@code local[*]} */
    public BuildModels(String sparkMaster, ModelProgress progress) {
        this(settings -> TransformSpark.session(sparkMaster, settings), progress);
    }

    /** @param sessions opens a Spark session on the settings that a warehouse gives */
    public BuildModels(Function<Map<String, String>, SparkSession> sessions, ModelProgress progress) {
        this(sessions, progress, UpdateLimits.DEFAULT);
    }

    BuildModels(Function<Map<String, String>, SparkSession> sessions, ModelProgress progress, UpdateLimits limits) {
        this.sessions = sessions;
        this.progress = progress;
        this.limits = limits;
    }

    /**
     * @param warehouse open for writing
     * @return the ledger's row of the models, which no other change follows
     */
    public LedgerEntry run(Warehouse warehouse) {
        return run(warehouse, ModelTexts.of(warehouse.contracts(), ModelTexts.shipped()));
    }

    LedgerEntry run(Warehouse warehouse, ModelTexts texts) {
        return upToDate(warehouse, texts).orElseGet(() -> build(warehouse, SqlModels.parse(texts)));
    }

    private static Optional<LedgerEntry> upToDate(Warehouse warehouse, ModelTexts texts) {
        return warehouse
                .lastChange()
                .filter(entry -> entry.nature() == Nature.MODELES)
                .filter(entry -> entry.empreinte().equals(texts.hash()));
    }

    private LedgerEntry build(Warehouse warehouse, SqlModels models) {
        SparkSession spark = sessions.apply(warehouse.sparkSettings());
        compileWhereItPays(spark, warehouse);
        ModelTables tables = new ModelTables(
                warehouse, spark, limits, progress, models.inOrder().size());
        ModelRun.each(models.inOrder(), tables::write);
        retireOthers(warehouse, models);
        String cleId = warehouse.lastEntry().map(LedgerEntry::cleId).orElse("");
        return warehouse.commit(new NewEntry(Nature.MODELES, "", null, models.hash(), cleId), List.of(), List.of());
    }

    /** A model that the SQL no longer has leaves the state that this run makes. */
    private static void retireOthers(Warehouse warehouse, SqlModels models) {
        Set<TableName> known = models.inOrder().stream().map(SqlModel::name).collect(Collectors.toSet());
        warehouse.tables().stream()
                .filter(name ->
                        name.schema().equals(TableName.COURANT) || name.schema().equals(TableName.MART))
                .filter(name -> !known.contains(name))
                .forEach(warehouse::retire);
    }

    /** Spark's generated code costs more than it saves, until there are many rows. */
    private static void compileWhereItPays(SparkSession spark, Warehouse warehouse) {
        long rows = warehouse.tables().stream().mapToLong(warehouse::rows).sum();
        boolean compiles = rows > MANY_ROWS;
        spark.conf().set("spark.sql.codegen.wholeStage", compiles);
        spark.conf().set("spark.sql.codegen.factoryMode", compiles ? "FALLBACK" : "NO_CODEGEN");
    }
}
