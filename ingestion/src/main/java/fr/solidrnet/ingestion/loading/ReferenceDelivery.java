package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.delivery.Deliveries;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.storage.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The reference data that ship with the product, laid out as a delivery while it is loaded. */
final class ReferenceDelivery implements AutoCloseable {
    private static final String NAME = "2026-01-01-reference";

    private final Path folder;

    ReferenceDelivery() {
        try {
            folder = Files.createTempDirectory("solidrnet-reference");
            Path named = Files.createDirectory(folder.resolve(NAME));

            for (Map.Entry<String, String> file :
                    ResourceFolder.read(Contracts.class, "reference", ".csv").entrySet()) {
                Files.writeString(named.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot write the reference data to the system's temporary folder", e);
        }
    }

    Delivery delivery() {
        return Deliveries.discover(folder.resolve(NAME)).get(0);
    }

    @Override
    public void close() {
        FileTree.delete(folder);
    }
}
