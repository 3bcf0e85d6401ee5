package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Real warehouses in a folder of their own, for tests of every module. */
public final class TestWarehouse {
    /** Stands still, so that what is written does not change from run to run. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

    private static final String CATALOGUE = "catalogue.properties";

    private TestWarehouse() {}

    public static WarehouseLayout layout(Path folder) {
        return WarehouseLayout.at(folder.resolve("entrepot"));
    }

    /** Opens the warehouse of {@code folder} with the product's contracts; it is made the first time. */
    public static Warehouse open(Path folder) {
        return open(folder, Contracts.load());
    }

    public static Warehouse open(Path folder, Contracts contracts) {
        return open(folder, contracts, CommitSteps.NONE);
    }

    public static Warehouse open(Path folder, Contracts contracts, CommitSteps steps) {
        return Warehouse.openForWriting(layout(folder), catalogue(folder), contracts, CLOCK, Duration.ZERO, steps);
    }

    /** Has the warehouse of {@code folder} keep its catalogue elsewhere, for this process and those it starts. */
    public static void keepCatalogue(Path folder, CatalogueSettings settings) {
        Properties told = new Properties();
        told.putAll(settings.properties());
        told.setProperty("uri", settings.uri());
        told.setProperty("name", settings.name());

        try (Writer file =
                Files.newBufferedWriter(Files.createDirectories(folder).resolve(CATALOGUE))) {
            told.store(file, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static CatalogueSettings catalogue(Path folder) {
        if (!Files.exists(folder.resolve(CATALOGUE))) {
            return CatalogueSettings.embedded(layout(folder));
        }

        try (Reader file = Files.newBufferedReader(folder.resolve(CATALOGUE))) {
            Properties told = new Properties();
            told.load(file);
            String uri = (String) told.remove("uri");
            String name = (String) told.remove("name");
            Map<String, String> properties = new HashMap<>();
            told.forEach((key, value) -> properties.put((String) key, (String) value));
            return new CatalogueSettings(uri, name, properties);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Warehouse read(Path folder, Contracts contracts) {
        return Warehouse.openForReading(layout(folder), catalogue(folder), contracts);
    }
}
