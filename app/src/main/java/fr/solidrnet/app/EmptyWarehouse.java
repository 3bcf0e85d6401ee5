package fr.solidrnet.app;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A warehouse that holds nothing, in a temporary folder that goes with it: what a check is made against at first. */
record EmptyWarehouse(Path folder, Warehouse warehouse) implements AutoCloseable {

    static EmptyWarehouse make(Contracts contracts, Clock clock) {
        try {
            Path folder = Files.createTempDirectory("solidrnet-check");
            WarehouseLayout layout = WarehouseLayout.at(folder.resolve("warehouse"));
            return new EmptyWarehouse(
                    folder,
                    Warehouse.openForWriting(
                            layout, CatalogueSettings.embedded(layout), contracts, clock, Duration.ZERO));
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write to the temporary folder", e);
        }
    }

    @Override
    public void close() {
        warehouse.close();
        Folders.delete(folder);
    }
}
