package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.edition.EditionManifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** All the steps of a month, told at the end in one account. */
record WholeRun(WarehouseOptions warehouse, Path out, OutputOptions output, CommandSpec spec) {

    /** Takes every step; the code says whether a file was refused or held. */
    ExitCode take(@Nullable Path exports, YearMonth month) {
        MonthlyRun run = new MonthlyRun(warehouse, output.progress(spec));
        IngestReport report = run.ingest(exports);
        EditionManifest edition;
        MadeFiles files;

        try {
            edition = run.edition(month);
            files = MadeFiles.published(run.publish(month, out)).withWarehouse(warehouse);
        } catch (SolidrnetException e) {
            // What was loaded is loaded: its account is due whatever stops the month.
            output.print(spec, RunResult.of(report, null, MadeFiles.NONE), screen -> RunResult.print(report, screen));
            throw e;
        }

        output.print(spec, RunResult.of(report, edition.edition(), files), screen -> {
            RunResult.print(report, screen);
            print(edition, files, screen);
        });
        return RunResult.exitCode(report);
    }

    private static void print(EditionManifest edition, MadeFiles files, PrintWriter screen) {
        screen.printf("%nÉdition %s, usage interne.%n", edition.edition());
        files.fichiers().forEach((name, file) -> screen.printf("  %-10s %s%n", name, file));
    }
}
