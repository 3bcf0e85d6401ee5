package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeFilesTest {
    @Test
    void filesAreToldByWhatTheyAre() {
        MadeFiles files =
                MadeFiles.published(List.of(Path.of("p/a.pdf"), Path.of("p/b.XLSX"), Path.of("p/lisez-moi.md")));

        assertThat(files.fichiers())
                .containsExactly(
                        entry("rapport", Path.of("p/a.pdf").toString()),
                        entry("classeur", Path.of("p/b.XLSX").toString()),
                        entry("lisez-moi.md", Path.of("p/lisez-moi.md").toString()));
    }

    @Test
    void theAnalystsFileComesBesideThem() {
        WarehouseOptions warehouse = WarehouseOptions.at(Path.of("entrepot"));

        assertThat(MadeFiles.NONE.withWarehouse(warehouse).fichiers())
                .containsExactly(entry(
                        "entrepot",
                        Path.of("entrepot/solidrnet.duckdb").toAbsolutePath().toString()));
    }
}
