package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.transforms.edition.BuildEdition;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a command opens the warehouse that it works on. */
final class WarehouseOptions extends SiteOptions {
    /** The options of a command that takes none: a demonstration. */
    static WarehouseOptions at(Path root) {
        WarehouseOptions options = new WarehouseOptions();
        options.root = root;
        return options;
    }

    /** The options of a command that a site's configuration holds for, on another warehouse. */
    static WarehouseOptions at(Path root, @Nullable Path config) {
        WarehouseOptions options = at(root);
        options.config = config;
        return options;
    }

    IngestSettings ingestSettings() {
        return new IngestSettings(config().share(), config().daysInQuarantine())
                .within(config().readingLimits())
                .withDefaults(config().formatDefaults());
    }

    /**
     * The databases to take rows from.
     *
     * @throws SolidrnetException CONFIGURATION when there are none, and no folder of exports either
     */
    List<DatabaseSource> sources(@Nullable Path exports) {
        List<DatabaseSource> sources = config().databases(System.getenv());

        if (exports == null && sources.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "There is nothing to load: give a folder of exports, or a configuration that names databases under"
                            + " sources");
        }

        return sources;
    }

    /** The tables whose refused or held file blocks an edition. */
    Set<String> blocking(Contracts contracts) {
        List<String> site = config().blocking();
        return site == null ? BuildEdition.blockingTables(contracts) : Set.copyOf(site);
    }

    Warehouse openForWriting(Contracts contracts, Clock clock, CommitSteps steps) {
        return Warehouse.openForWriting(layout(), catalogue(), contracts, clock, lockWait(), steps);
    }

    Duration lockWait() {
        return Duration.ofSeconds(config().secondsToWait());
    }

    Warehouse openForReading(Contracts contracts) {
        return Warehouse.openForReading(layout(), catalogue(), contracts);
    }

    /** A command that works on what is held makes no warehouse where there is none. */
    void refuseMissing() {
        if (!Files.isDirectory(layout().tables())) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "There is no warehouse in " + layout().root() + ": check --warehouse");
        }
    }

    CatalogueSettings catalogue() {
        AppConfig.Catalogue site = config().catalogue();

        if (site == null) {
            return CatalogueSettings.embedded(layout());
        }

        Map<String, String> properties = new HashMap<>();

        if (site.properties() != null) {
            DatabasePassword.refuse(site.properties().keySet(), "catalogue.properties");
            properties.putAll(site.properties());
        }

        if (site.user() != null) {
            properties.put("jdbc.user", site.user());
        }

        DatabasePassword.refuse(site.uri(), "catalogue.uri");
        DatabasePassword.find(site.passwordFile(), "SOLIDRNET_CATALOGUE_PASSWORD", System.getenv())
                .ifPresent(password -> properties.put("jdbc.password", password));
        String name = site.name() == null ? CatalogueSettings.USUAL_NAME : site.name();
        return new CatalogueSettings(site.uri(), name, properties);
    }
}
