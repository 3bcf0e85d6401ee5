package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.CheckExports;
import fr.solidrnet.ingestion.IngestExports;
import fr.solidrnet.ingestion.IngestProgress;
import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.ingestion.privacy.PersonKeys;
import fr.solidrnet.ingestion.quarantine.Quarantine;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** A folder of exports made line by line, and the warehouse it is loaded into. */
final class Exports {
    static final Contracts CONTRACTS = Contracts.load();
    private static final Map<String, String> KEY = Map.of(PersonKeys.KEY, "79".repeat(32));

    private final Path folder;
    private final IngestSettings settings;

    Exports(Path folder) {
        this(folder, IngestSettings.DEFAULT);
    }

    Exports(Path folder, IngestSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    Path deliveries() {
        return folder.resolve("exports");
    }

    Exports file(String delivery, String name, String... lines) {
        try {
            Path file = deliveries().resolve(delivery).resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Warehouse open() {
        return TestWarehouse.open(folder, CONTRACTS);
    }

    IngestReport ingest() {
        return ingest(deliveries(), CommitSteps.NONE);
    }

    /** Loads one delivery alone. */
    IngestReport ingest(String delivery) {
        return ingest(deliveries().resolve(delivery), CommitSteps.NONE);
    }

    IngestReport ingest(Path exports, CommitSteps steps) {
        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS, steps)) {
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());
            return new IngestExports(spark, warehouse, PersonKeys.of(warehouse, KEY), settings)
                    .ingest(exports, IngestProgress.NONE);
        }
    }

    /** Loads what databases hold, and nothing else. */
    IngestReport ingest(List<DatabaseSource> sources) {
        try (Warehouse warehouse = open()) {
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());
            return new IngestExports(spark, warehouse, PersonKeys.of(warehouse, KEY), settings)
                    .ingest(null, sources, IngestProgress.NONE);
        }
    }

    /** What {@link #ingest(List)} would do on the warehouse as it is. */
    IngestReport check(List<DatabaseSource> sources) {
        try (Warehouse warehouse = TestWarehouse.read(folder, CONTRACTS)) {
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());
            return new CheckExports(spark, CONTRACTS, warehouse, PersonKeys.of(warehouse, KEY), settings)
                    .check(null, sources, LocalDate.of(2026, 11, 22), IngestProgress.NONE);
        }
    }

    /** What a load of the folder would do, told beside the warehouse as it is. */
    IngestReport check() {
        try (Warehouse warehouse = TestWarehouse.read(folder, CONTRACTS)) {
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());
            return new CheckExports(spark, CONTRACTS, warehouse, PersonKeys.of(warehouse, KEY), settings)
                    .check(deliveries(), LocalDate.of(2026, 11, 22), IngestProgress.NONE);
        }
    }

    /** The live rows of a table, as anyone who reads {@code brut} must find them: sorted texts of some columns. */
    List<String> live(String table, String key, String columns) {
        try (Warehouse warehouse = open()) {
            String order = "version_le desc, date_livraison desc, livraison desc, fichier desc, ligne desc";
            return TestSpark.on(warehouse.sparkSettings())
                    .sql("select concat_ws(';', " + columns + ") from (select *, row_number() over (partition by " + key
                            + " order by " + order + ") as rang from brut." + table
                            + ") where rang = 1 and not retrait")
                    .collectAsList()
                    .stream()
                    .map(row -> row.getString(0))
                    .sorted()
                    .toList();
        }
    }

    /** Every row of {@code brut}, table by table, as sorted texts of all its columns. */
    Map<String, List<String>> brut() {
        try (Warehouse warehouse = open()) {
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());
            Map<String, List<String>> rows = new TreeMap<>();
            CONTRACTS
                    .tables()
                    .forEach(contract -> rows.put(
                            contract.name(),
                            spark.sql("select to_json(struct(*)) from brut." + contract.name()).collectAsList().stream()
                                    .map(row -> row.getString(0))
                                    .sorted()
                                    .toList()));
            return rows;
        }
    }

    /** The texts of the quarantine, by file. */
    Map<String, String> quarantine() throws IOException {
        Path root = folder.resolve("entrepot-quarantaine");
        Map<String, String> texts = new TreeMap<>();

        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }

        return texts;
    }

    /** The refused rows that are kept: file, line and first finding. */
    List<String> rejects() {
        try (Warehouse warehouse = open()) {
            return new Quarantine(warehouse.layout(), warehouse.state().sequence())
                    .refused().stream()
                            .map(row -> row.fichier() + " " + row.ligne() + " "
                                    + row.constats().get(0).code())
                            .toList();
        }
    }

    /** What the journal says of the files, technical sequences aside. */
    List<FileAccount> accounts() {
        try (Warehouse warehouse = open()) {
            return warehouse.accounts().stream()
                    .map(account -> Journal.withSequence(account, 0))
                    .toList();
        }
    }

    static FileAccount account(IngestReport report, String delivery, String file) {
        return report.deliveries().stream()
                .filter(each -> each.name().equals(delivery))
                .map(DeliveryReport::accounts)
                .flatMap(List::stream)
                .filter(account -> account.fichier().equals(file))
                .findFirst()
                .orElseThrow();
    }
}
