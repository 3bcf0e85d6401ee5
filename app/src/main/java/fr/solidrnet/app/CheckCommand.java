package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: what a load would do, without doing it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells what of a folder of exports would be taken or refused; writes nothing.")
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
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
        IngestReport report = new MonthlyRun(warehouse, output.progress(spec)).check(exports);
        output.print(spec, RunResult.of(report, null, MadeFiles.NONE), out -> RunResult.print(report, out));
        return RunResult.exitCode(report).code();
    }
}
