package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Test
    void aDatabaseIsReadWithItsPasswordFromAFileOrTheEnvironment() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "tout bas\n");
        String source = "{url: 'jdbc:postgresql://h/d', user: u, tables: {lots: {query: select 1, order: [lot_id]}}";
        Path site = Files.writeString(
                folder.resolve("site.yaml"),
                "sources:\n  a: " + source + "}\n  b: " + source + ", passwordFile: " + secret + "}\n");

        assertThat(AppConfig.read(site).databases(Map.of("SOLIDRNET_SOURCE_A_PASSWORD", "tout haut")))
                .extracting(DatabaseSource::login)
                .containsExactly(
                        Map.of("user", "u", "password", "tout haut"), Map.of("user", "u", "password", "tout bas"));
        assertThat(AppConfig.read(site).databases(Map.of()).get(1).toString()).doesNotContain("tout bas");
    }

    @Test
    void whatASourceLacksOrMayNotHoldIsNamed() {
        refused("sources: {a: {tables: {}}}", "lacks sources.a.url");
        refused("sources: {a: {url: 'jdbc:x', tables: {lots: {query: select 1}}}}", "sources.a.tables.lots.order");
        refused("sources: {A: {url: 'jdbc:x', tables: {}}}", "\"A\" can name no source");
        refused("sources: {a: {url: 'jdbc:postgresql://u:p@h/d', tables: {}}}", "password under sources.a.url");
        assertThatThrownBy(() -> DatabasePassword.refuse(List.of("jdbc.password"), "catalogue.properties"))
                .hasMessageContaining("password under catalogue.properties");
    }

    private void refused(String yaml, String why) {
        assertThatThrownBy(() -> AppConfig.read(Files.writeString(folder.resolve("site.yaml"), yaml))
                        .databases(Map.of()))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining(why);
    }
}
