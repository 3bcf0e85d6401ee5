package fr.solidrnet.app;

import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a {@link Site}. */
class SiteOptions {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            defaultValue = Site.USUAL_ROOT,
            description = "The warehouse's folder (default: ${DEFAULT-VALUE}).")
    Path root = Path.of(Site.USUAL_ROOT);

    @Option(names = "--config", paramLabel = "FILE", description = "Site configuration, YAML (docs/configuration.md).")
    @Nullable
    Path config;

    final Site site() {
        return new Site(root, config);
    }

    final AppConfig config() {
        return site().config();
    }

    final WarehouseLayout layout() {
        return site().layout();
    }
}
