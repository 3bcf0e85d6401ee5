package fr.solidrnet.ingestion.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonKeysTest {
    private static final Contracts CONTRACTS = Contracts.load();

    @TempDir
    private Path folder;

    @Test
    void aCheckOfAnEmptyWarehouseLeavesNoKey() {
        TestWarehouse.open(folder, CONTRACTS).close();

        try (Warehouse reader = TestWarehouse.read(folder, CONTRACTS)) {
            assertThat(PersonKeys.forCheck(reader, Map.of()).id()).isNotEmpty();
            assertThat(reader.layout().keyFile()).doesNotExist();
        }

        try (Warehouse warehouse = TestWarehouse.open(folder, CONTRACTS)) {
            PersonKey made = PersonKeys.of(warehouse, Map.of());
            assertThat(warehouse.layout().keyFile()).exists();
            assertThat(PersonKeys.forCheck(warehouse, Map.of()).id()).isEqualTo(made.id());
        }
    }
}
