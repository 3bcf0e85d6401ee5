package fr.solidrnet.app;

import fr.solidrnet.app.sample.GenerateSample;
import fr.solidrnet.app.sample.GeneratedSample;
import fr.solidrnet.app.sample.SampleSettings;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: a sample programme, the same for the same settings on any machine. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes the exports of an invented programme, flaws included.")
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write deliveries to.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--months", defaultValue = "24", description = "Months of history (default: ${DEFAULT-VALUE}).")
    int months;

    @Option(
            names = "--end",
            defaultValue = "2026-10",
            paramLabel = "YYYY-MM",
            description = "Last month (default: ${DEFAULT-VALUE}).")
    YearMonth end = YearMonth.of(2026, 10);

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "Size of the programme, 1 being about 5,200 packs (default: ${DEFAULT-VALUE}).")
    double scale;

    @Option(names = "--seed", defaultValue = "79", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    long seed;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        GeneratedSample sample =
                GenerateSample.write(out, new SampleSettings(months, end, scale, seed), Contracts.load());
        PrintWriter screen = spec.commandLine().getOut();
        sample.comptes().forEach((table, rows) -> screen.printf(Locale.ROOT, "%-20s %10d%n", table, rows));
        screen.printf(
                Locale.ROOT,
                "%d files in %s, %d flaws planted%n",
                sample.fichiers().size(),
                out,
                sample.defauts().size());
        return ExitCode.OK.code();
    }
}
