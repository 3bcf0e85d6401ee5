package fr.solidrnet.app;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code publish}: the report and the workbook of a frozen month. */
@Command(
        name = PublishCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Renders the report and the workbook of the latest edition of a month, for internal use.")
@SuppressWarnings("NullAway.Init")
final class PublishCommand implements Callable<Integer> {
    static final String NAME = "publish";

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "Month to render.")
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
        MadeFiles files =
                MadeFiles.published(new MonthlyRun(warehouse, output.progress(spec)).publish(month, publication.out));
        output.print(spec, files, out -> files.fichiers().values().forEach(out::println));
        return ExitCode.OK.code();
    }
}
