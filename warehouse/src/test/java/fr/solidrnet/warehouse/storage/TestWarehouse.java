package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.contract.Contracts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Real warehouses in a folder of their own, for tests of every module. */
public final class TestWarehouse {
    /** Stands still, so that what is written does not change from run to run. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);

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
        WarehouseLayout layout = layout(folder);
        return Warehouse.openForWriting(
                layout, CatalogueSettings.embedded(layout), contracts, CLOCK, Duration.ZERO, steps);
    }

    public static Warehouse read(Path folder, Contracts contracts) {
        WarehouseLayout layout = layout(folder);
        return Warehouse.openForReading(layout, CatalogueSettings.embedded(layout), contracts);
    }
}
