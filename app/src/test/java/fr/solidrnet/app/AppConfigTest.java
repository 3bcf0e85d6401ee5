package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppConfigTest {
    @TempDir
    private Path folder;

    @Test
    void theSparkEngineRunsOnAllCoresUnlessTold() throws IOException {
        Path site = Files.writeString(folder.resolve("site.yaml"), "spark: {master: 'local[4]'}\n");

        assertThat(AppConfig.read(null).sparkMaster()).isEqualTo("local[*]");
        assertThat(AppConfig.read(site).sparkMaster()).isEqualTo("local[4]");
    }

    @Test
    void aSiteGivesItsNameToTheReport() throws IOException {
        Path site = Files.writeString(folder.resolve("site.yaml"), "report: {organisation: Deux-Sèvres}\n");

        assertThat(AppConfig.read(null).dress().organisation()).isEmpty();
        assertThat(AppConfig.read(site).dress().organisation()).isEqualTo("Deux-Sèvres");
    }

    @Test
    void anUnknownKeyIsRefused() throws IOException {
        Path site = Files.writeString(folder.resolve("site.yaml"), "spark: {maitre: 'local[4]'}\n");

        assertThatThrownBy(() -> AppConfig.read(site))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("maitre");
    }
}
