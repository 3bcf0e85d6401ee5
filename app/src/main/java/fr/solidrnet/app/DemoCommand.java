package fr.solidrnet.app;

import fr.solidrnet.app.sample.GenerateSample;
import fr.solidrnet.app.sample.SampleSettings;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole way on an invented programme, in a folder of its own that each demonstration makes anew. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Makes a sample programme, loads it, freezes its last month and publishes it.")
final class DemoCommand implements Callable<Integer> {
    /** Marks a folder that a demonstration made, and may therefore empty. */
    private static final String MARK = ".demonstration";

    private static final SampleSettings USUAL = SampleSettings.DEMO;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "Folder of the demonstration (default: ${DEFAULT-VALUE}).")
    Path folder = Path.of("data/demo");

    @Option(names = "--scale", description = "Size of the programme (default: ${DEFAULT-VALUE}).")
    double scale = USUAL.scale();

    @Option(names = "--months", description = "Months of history (default: ${DEFAULT-VALUE}).")
    int months = USUAL.months();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        Progress progress = output.progress(spec);
        prepare();
        YearMonth month = USUAL.end();
        progress.say("Programme d'exemple : " + months + " mois jusqu'à " + month + "…");
        Path exports = folder.resolve("exports");
        GenerateSample.write(exports, new SampleSettings(months, month, scale, USUAL.seed()), Contracts.load());
        WarehouseOptions warehouse = WarehouseOptions.at(folder.resolve("warehouse"));
        // Flaws are planted: files refused or held are what the demonstration is meant to show.
        new WholeRun(warehouse, folder.resolve("publications"), output, spec).take(exports, month);
        return ExitCode.OK.code();
    }

    private void prepare() {
        try {
            if (Files.exists(folder) && !Files.exists(folder.resolve(MARK))) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        folder + " exists and was not made by a demonstration: name another folder with --dir");
            }

            if (Files.exists(folder)) {
                Folders.delete(folder);
            }

            Files.createDirectories(folder);
            Files.createFile(folder.resolve(MARK));
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot prepare " + folder + ": " + e.getMessage(), e);
        }
    }
}
