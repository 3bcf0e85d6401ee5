import fr.solidrnet.transforms.TransformSpark;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Opens a warehouse and the engine as a load does, runs one job, and prints the seconds since the JVM was started. */
public final class FirstJob {
    private FirstJob() {}

    public static void main(String[] arguments) {
        WarehouseLayout layout = WarehouseLayout.at(Path.of(arguments[0]).toAbsolutePath());

        try (Warehouse warehouse =
                Warehouse.openForReading(layout, CatalogueSettings.embedded(layout), Contracts.load())) {
            SparkSession spark = TransformSpark.session("local[*]", warehouse.sparkSettings());
            spark.table("courant.lots").count();
            System.out.printf("%.2f%n", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
