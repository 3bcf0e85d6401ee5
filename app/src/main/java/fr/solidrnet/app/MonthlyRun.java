package fr.solidrnet.app;

import fr.solidrnet.ingestion.CheckExports;
import fr.solidrnet.ingestion.IngestExports;
import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.privacy.PersonKeys;
import fr.solidrnet.reports.PublishEdition;
import fr.solidrnet.transforms.edition.BuildEdition;
import fr.solidrnet.transforms.edition.DescribeTables;
import fr.solidrnet.transforms.impact.FactorChoice;
import fr.solidrnet.transforms.model.BuildModels;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDbFile;
import fr.solidrnet.warehouse.edition.EditionFolders;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.storage.Cleaned;
import fr.solidrnet.warehouse.storage.CommitSteps;
import fr.solidrnet.warehouse.storage.Compacted;
import fr.solidrnet.warehouse.storage.CompactionLimits;
import fr.solidrnet.warehouse.storage.Maintenance;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a month, in the order of the data: {@code ingest}, {@code edition}, {@code publish}. Each leaves the
 * warehouse in a state that readers and the next step can use, and runs alone as well as after the one before.
 */
final class MonthlyRun {
    private final WarehouseOptions options;
    private final Contracts contracts = Contracts.load();
    private final Clock clock = Clock.systemUTC();
    private final Progress progress;
    private final CommitSteps steps;

    MonthlyRun(WarehouseOptions options, Progress progress) {
        this(options, progress, CommitSteps.NONE);
    }

    /** @param steps told of each durable step */
    MonthlyRun(WarehouseOptions options, Progress progress, CommitSteps steps) {
        this.options = options;
        this.progress = progress;
        this.steps = steps;
    }

    /** Loads the deliveries of the folder and of the site's databases, computes the models on them, and makes the analysts' file anew. */
    IngestReport ingest(@Nullable Path exports) {
        List<DatabaseSource> sources = options.sources(exports);

        try (Warehouse warehouse = options.openForWriting(contracts, clock, steps)) {
            IngestSettings settings = options.ingestSettings();
            PersonKey key = PersonKeys.of(warehouse, System.getenv());
            IngestReport report = IngestExports.on(warehouse, key, settings, sparkMaster())
                    .ingest(exports, sources, new IngestTerminal(progress));
            models(warehouse);
            DuckDbFile.publish(warehouse, new DescribeTables(contracts));
            new Maintenance(warehouse).expire(options.config().grace());
            return report;
        }
    }

    /** Tells what {@link #ingest} would do, on the warehouse as it is or on an empty one; writes nothing there. */
    IngestReport check(@Nullable Path exports) {
        List<DatabaseSource> sources = options.sources(exports);

        if (Files.exists(options.layout().tables())) {
            try (Warehouse warehouse = options.openForReading(contracts)) {
                return check(warehouse, exports, sources);
            }
        }

        try (EmptyWarehouse empty = EmptyWarehouse.make(contracts, clock)) {
            return check(empty.warehouse(), exports, sources);
        }
    }

    private IngestReport check(Warehouse warehouse, @Nullable Path exports, List<DatabaseSource> sources) {
        PersonKey key = PersonKeys.forCheck(warehouse, System.getenv());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return CheckExports.on(warehouse, key, options.ingestSettings(), sparkMaster())
                .check(exports, sources, today, new IngestTerminal(progress));
    }

    /** Freezes the month as a new revision, with the live factors. */
    EditionManifest edition(YearMonth month) {
        return edition(month, null);
    }

    /** @param factors what {@code --factors} says; none: the live factors */
    EditionManifest edition(YearMonth month, @Nullable String factors) {
        FactorChoice choice = FactorSets.choose(factors, contracts);

        try (Warehouse warehouse = options.openForWriting(contracts, clock, steps)) {
            models(warehouse);
            progress.say("Édition " + month + "…");
            EditionManifest manifest = new BuildEdition(options.blocking(contracts)).build(warehouse, month, choice);
            DuckDbFile.publish(warehouse, new DescribeTables(contracts));
            return manifest;
        }
    }

    /**
     * Writes small files together, shows readers the new ones, then removes what nobody needs.
     *
     * @param grace how long a state that was replaced stays readable
     */
    MaintainResult maintain(Duration grace) {
        try (Warehouse warehouse = options.openForWriting(contracts, clock, steps)) {
            Maintenance maintenance = new Maintenance(warehouse);
            progress.say("Regroupement des petits fichiers…");
            SortedMap<TableName, Compacted> compacted = maintenance.compact(CompactionLimits.DEFAULT);

            if (!compacted.isEmpty() && Files.exists(warehouse.layout().duckdbFile())) {
                DuckDbFile.publish(warehouse, new DescribeTables(contracts));
            }

            progress.say("Nettoyage…");
            Cleaned cleaned = maintenance.clean(grace);
            return MaintainResult.of(compacted, cleaned);
        }
    }

    /** Renders the latest edition of the month; returns the files written. */
    List<Path> publish(YearMonth month, Path out) {
        EditionFolders editions = new EditionFolders(options.layout());
        EditionId id = editions.latest(month)
                .orElseThrow(() -> new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "There is no edition of " + month + " in "
                                + options.layout().root()
                                + ": check --warehouse, or make one with `solidrnet edition --month " + month + "`"));
        progress.say("Publication " + id + "…");
        return PublishEdition.publish(editions.open(id), out, options.config().dress());
    }

    private String sparkMaster() {
        return options.config().sparkMaster();
    }

    private void models(Warehouse warehouse) {
        progress.say("Modèles…");
        new BuildModels(sparkMaster(), new ModelTerminal(progress)).run(warehouse);
    }
}
