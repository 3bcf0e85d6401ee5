package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.transforms.edition.BuildEdition;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.CatalogueSettings;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
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
        return new IngestSettings(config().share(), config().daysInQuarantine()).within(config().readingLimits());
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
            properties.putAll(site.properties());
        }

        String password = password(site);

        if (password != null) {
            properties.put("jdbc.password", password);
        }

        return new CatalogueSettings(site.uri(), properties);
    }

    private static @Nullable String password(AppConfig.Catalogue site) {
        if (site.passwordFile() == null) {
            return System.getenv("SOLIDRNET_CATALOGUE_PASSWORD");
        }

        try {
            return Files.readString(site.passwordFile()).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Cannot read the password file " + site.passwordFile(), e);
        }
    }
}
