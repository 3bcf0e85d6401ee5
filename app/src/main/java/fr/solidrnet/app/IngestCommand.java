package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ingest}: deliveries into the warehouse, and the models on them. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Loads a folder of exports into the warehouse; a file already loaded is skipped.")
@SuppressWarnings("NullAway.Init")
final class IngestCommand implements Callable<Integer> {
    @Option(
            names = "--exports",
            paramLabel = "DIR",
            description = "Folder of deliveries; may be left out where the configuration names databases.")
    @Nullable
    Path exports;

    @Mixin
    WarehouseOptions warehouse;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        IngestReport report = new MonthlyRun(warehouse, output.progress(spec)).ingest(exports);
        MadeFiles files = MadeFiles.NONE.withWarehouse(warehouse);
        output.print(spec, RunResult.of(report, null, files), out -> RunResult.print(report, out));
        return RunResult.exitCode(report).code();
    }
}
