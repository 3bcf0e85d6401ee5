package fr.solidrnet.app;

import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which warehouse a command works on, and how the site has configured it. */
class SiteOptions {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = "data/warehouse",
            description = "The warehouse's folder (default: ${DEFAULT-VALUE}).")
    Path root = Path.of("data/warehouse");

    @Option(names = "--config", paramLabel = "FILE", description = "Site configuration, YAML (docs/configuration.md).")
    @Nullable
    Path config;

    final AppConfig config() {
        return AppConfig.read(config);
    }

    final WarehouseLayout layout() {
        WarehouseLayout usual = WarehouseLayout.at(root);
        AppConfig site = config();
        return new WarehouseLayout(
                usual.root(),
                site.quarantine() == null
                        ? usual.quarantine()
                        : site.quarantine().toAbsolutePath().normalize(),
                site.keyFile() == null
                        ? usual.keyFile()
                        : site.keyFile().toAbsolutePath().normalize());
    }
}
