package fr.solidrnet.app;

import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which warehouse a command works on, and how the site has configured it.
 *
 * @param root the warehouse's folder
 * @param configuration YAML; none: the defaults
 */
record Site(Path root, @Nullable Path configuration) {
    static final String USUAL_ROOT = "data/warehouse";

    AppConfig config() {
        return AppConfig.read(configuration);
    }

    WarehouseLayout layout() {
        return layout(config());
    }

    /** @param site what {@link #config} has read */
    WarehouseLayout layout(AppConfig site) {
        WarehouseLayout usual = WarehouseLayout.at(root);
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
