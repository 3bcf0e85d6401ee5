package fr.solidrnet.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code maintain}: fewer files, and none that nobody needs. */
@Command(
        name = "maintain",
        mixinStandardHelpOptions = true,
        description = {
            "Writes small files together, forgets states that nobody needs, removes orphan files.",
            "Rows, figures and editions stay as they are; readers may go on reading."
        })
@SuppressWarnings("NullAway.Init")
final class MaintainCommand implements Callable<Integer> {
    @Option(
            names = "--grace-days",
            paramLabel = "N",
            description = {
                "How long a state that was replaced stays readable (default: the configuration's graceDays, else 7).",
                "0 when nobody reads now."
            })
    @Nullable
    Integer graceDays;

    @Mixin
    WarehouseOptions warehouse;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Duration grace = graceDays == null ? warehouse.config().grace() : Duration.ofDays(graceDays);
        warehouse.refuseMissing();
        MaintainResult result = new MonthlyRun(warehouse, output.progress(spec)).maintain(grace);
        output.print(spec, result, result::print);
        return ExitCode.OK.code();
    }
}
