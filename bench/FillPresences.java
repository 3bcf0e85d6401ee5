import fr.solidrnet.transforms.TransformSpark;
import fr.solidrnet.transforms.edition.DescribeTables;
import fr.solidrnet.transforms.model.BuildModels;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** Puts presences, and the sessions that they are of, straight into the tables of a warehouse, then builds the models. */
class FillPresences {
    private static final int BY_SESSION = 8;
    private static final int VISITS = 20;

    /** @param arguments the warehouse's folder, the folder of the SELECTs that make the rows, how many presences */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        WarehouseLayout layout = WarehouseLayout.at(Path.of(arguments[0]));
        Path rows = Path.of(arguments[1]);
        long presences = Long.parseLong(arguments[2]);
        Contracts contracts = Contracts.load();

        try (Warehouse warehouse = Warehouse.openForWriting(
                layout, CatalogueSettings.embedded(layout), contracts, Clock.systemUTC(), Duration.ofSeconds(5))) {
            SparkSession spark = TransformSpark.session("local[*]", warehouse.sparkSettings());
            LedgerEntry last = warehouse.lastEntry().orElseThrow();

            for (String table : List.of("sessions", "presences")) {
                long start = System.nanoTime();
                spark.sql(select(rows.resolve(table + ".sql"), presences, last))
                        .writeTo("brut." + table)
                        .append();
                tell("brut." + table, start);
            }

            warehouse.commit(
                    new NewEntry(LedgerEntry.Nature.LIVRAISON, "banc", LocalDate.of(2026, 10, 31), last.empreinte(), last.cleId()),
                    List.of(),
                    List.of());
            long start = System.nanoTime();
            new BuildModels("local[*]", (model, done, total) -> tell(model + " " + done + "/" + total, start)).run(warehouse);
            DuckDbFile.publish(warehouse, new DescribeTables(contracts));
            tell("models and views", start);
        }
    }

    private static String select(Path file, long presences, LedgerEntry last) throws IOException {
        return Files.readString(file)
                .replace("{presences}", Long.toString(presences))
                .replace("{sessions}", Long.toString(presences / BY_SESSION))
                .replace("{personnes}", Long.toString(presences / VISITS))
                .replace("{sequence}", Long.toString(last.sequence() + 1))
                .replace("{cle}", last.cleId());
    }

    private static void tell(String what, long start) {
        System.err.printf("%8.1f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }
}
