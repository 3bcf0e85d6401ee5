package fr.solidrnet.app;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: from a folder of exports to a published month. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Loads a folder of exports, freezes a month and renders it: ingest, edition, publish.")
@SuppressWarnings("NullAway.Init")
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--exports",
            paramLabel = "DIR",
            description = "Folder of deliveries; may be left out where the configuration names databases.")
    @Nullable
    Path exports;

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "Month to publish.")
    YearMonth month;

    @Mixin
    WarehouseOptions warehouse;

    @Mixin
    PublicationOptions publication;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        return new WholeRun(warehouse, publication.out, output, spec)
                .take(exports, month)
                .code();
    }
}
