package fr.solidrnet.app;

import fr.solidrnet.warehouse.edition.EditionManifest;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code edition}: the figures of a month, frozen. */
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = "Freezes the figures of a month as a new revision; earlier revisions are never touched.")
@SuppressWarnings("NullAway.Init")
final class EditionCommand implements Callable<Integer> {
    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "Month to freeze.")
    YearMonth month;

    @Option(
            names = "--factors",
            paramLabel = "SET",
            description = {
                "Factors to use in place of the live ones: a file of the table facteurs,",
                "or an edition (2026-09/r1) whose set is taken again."
            })
    @Nullable
    String factors;

    @Mixin
    WarehouseOptions warehouse;

    @Mixin
    OutputOptions output;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        EditionManifest manifest = new MonthlyRun(warehouse, output.progress(spec)).edition(month, factors);
        output.print(
                spec,
                manifest,
                out -> out.println("Édition " + manifest.edition() + " : "
                        + warehouse.layout().edition(manifest.edition())));
        return ExitCode.OK.code();
    }
}
