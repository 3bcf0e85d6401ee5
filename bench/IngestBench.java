package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.IngestExports;
import fr.solidrnet.ingestion.IngestProgress;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.block.KeySet;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.delivery.Deliveries;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.Sniffer;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import fr.solidrnet.warehouse.storage.column.ColumnFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * One way to bring presences from CSV to Parquet, in this process; prints its seconds, start-up and references aside,
 * and the greatest heap. It lives in the package whose parts it puts together.
 */
final class IngestBench {
    private static final String SCHEMA = "session_id string, participant_ref string, statut string,"
            + " premiere_fois boolean, annee_naissance int, tranche_age string, genre string, statut_social string,"
            + " code_insee string, mis_a_jour_le timestamp_ntz, motif string";

    private IngestBench() {}

    /** @param arguments {@code spark}, {@code duckdb}, {@code checked} or {@code full}, the exports' folder, a folder */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path references = Path.of(arguments[1], "references");
        Path presences = Path.of(arguments[1], "presences");
        Path out = Path.of(arguments[2]);
        double seconds = switch (arguments[0]) {
            case "spark" -> spark(presences, out);
            case "duckdb" -> duckdb(presences, out);
            case "checked" -> ours(references, out, (warehouse, session) -> checked(warehouse, session, presences));
            default -> ours(references, out, (warehouse, session) -> full(warehouse, session, presences));
        };
        System.out.printf("%s %.2f %d%n", arguments[0], seconds, heap());
        System.exit(0);
    }

    private interface Work {
        void run(Warehouse warehouse, SparkSession session);
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double spark(Path presences, Path out) {
        SparkSession session = session(Map.of(
                "spark.sql.session.timeZone", "UTC",
                "spark.sql.parquet.compression.codec", "zstd"));
        session.range(1).count();
        return timed(() -> session.read()
                .schema(SCHEMA)
                .option("sep", ";")
                .option("header", true)
                .csv(presences.toString() + "/*/*.csv")
                .write()
                .parquet(out.resolve("spark").toString()));
    }

    private static double duckdb(Path presences, Path out) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String copy = "copy (select * from read_csv('" + presences + "/*/*.csv')) to '" + out.resolve("duckdb.parquet")
                    + "' (compression zstd)";
            return timed(() -> {
                try {
                    statement.execute(copy);
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static double ours(Path references, Path out, Work work) {
        WarehouseLayout layout = WarehouseLayout.at(out.resolve("entrepot"));
        CatalogueSettings settings = CatalogueSettings.embedded(layout);

        try (Warehouse warehouse = Warehouse.openForWriting(
                layout, settings, Contracts.load(), Clock.systemUTC(), Duration.ZERO)) {
            SparkSession session = session(warehouse.sparkSettings());
            new IngestExports(session, warehouse, key(), IngestSettings.DEFAULT)
                    .ingest(references, IngestProgress.NONE);
            return timed(() -> work.run(warehouse, session));
        }
    }

    private static void full(Warehouse warehouse, SparkSession session, Path presences) {
        new IngestExports(session, warehouse, key(), IngestSettings.DEFAULT).ingest(presences, IngestProgress.NONE);
    }

    /** Reading, checks, hashing and writing: what other rows must be known for is left out. */
    private static void checked(Warehouse warehouse, SparkSession session, Path presences) {
        Contracts contracts = warehouse.contracts();
        Contract contract = contracts.table("presences");
        Delivery delivery = Deliveries.discover(presences).get(0);
        Sniffed.Recognised read = (Sniffed.Recognised)
                new Sniffer(Formats.load(contracts)).sniff(delivery.files().get(0));
        Formats formats = Formats.load(contracts);
        InputFile file = InputFile.sent(0, delivery.name(), delivery.date(), read);
        LoadRun run = new LoadRun(
                session,
                contracts,
                formats,
                key(),
                new HeldRows(session, contracts, formats, new StoredRows(session, contracts, warehouse, true), IngestSettings.DEFAULT.localRows()),
                warehouse,
                IngestSettings.DEFAULT,
                IngestProgress.NONE,
                LocalDate.EPOCH);
        RowShape shape = new RowShape(contracts, contract);
        RowChecker checker = new RowChecker(contract);
        MappedLines lines = new MappedLines(session, contract.name(), checker.inputs());
        ColumnFile to = warehouse.files(TableName.brut(contract.name()));
        CheckedFiles files = new CheckedFiles(run, contract, shape, checker, lines);

        try (Batches batches = files.batches(List.of(file), 1)) {
            new BlockFiles(shape.good(), (int) (1 + file.size() / 1_000_000))
                    .write(to, batches.blocks(Set.of()), KeySet.NONE);
        }
    }

    private static PersonKey key() {
        return PersonKey.parse("bench", "00112233445566778899aabbccddeeff");
    }

    private static SparkSession session(Map<String, String> settings) {
        SparkSession.Builder builder =
                SparkSession.builder().master("local[*]").appName("bench").config("spark.log.level", "ERROR");
        builder.config("spark.ui.enabled", false);
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }

    /** Megabytes. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
