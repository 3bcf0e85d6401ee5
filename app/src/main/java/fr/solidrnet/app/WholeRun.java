package fr.solidrnet.app;

import fr.solidrnet.ingestion.IngestReport;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.edition.EditionManifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** All the steps of a month, told at the end in one account. */
record WholeRun(WarehouseOptions warehouse, Path out, OutputOptions output, CommandSpec spec) {

    /** Takes every step; the code says whether a file was refused or held. */
    ExitCode take(Path exports, YearMonth month) {
        MonthlyRun run = new MonthlyRun(warehouse, output.progress(spec));
        IngestReport report = run.ingest(exports);
        EditionManifest edition;
        Map<String, String> files;

        try {
            edition = run.edition(month);
            files = files(run.publish(month, out));
        } catch (SolidrnetException e) {
            // What was loaded is loaded: its account is due whatever stops the month.
            output.print(spec, RunResult.of(report, null, Map.of()), screen -> RunResult.print(report, screen));
            throw e;
        }

        output.print(spec, RunResult.of(report, edition.edition(), files), screen -> {
            RunResult.print(report, screen);
            print(edition, files, screen);
        });
        return RunResult.exitCode(report);
    }

    private Map<String, String> files(List<Path> published) {
        Map<String, String> files = new LinkedHashMap<>();
        published.forEach(
                file -> files.put(file.toString().endsWith(".pdf") ? "rapport" : "classeur", file.toString()));
        files.put("entrepot", warehouse.layout().duckdbFile().toString());
        return files;
    }

    private static void print(EditionManifest edition, Map<String, String> files, PrintWriter screen) {
        screen.printf("%nÉdition %s, usage interne.%n", edition.edition());
        files.forEach((name, file) -> screen.printf("  %-10s %s%n", name, file));
    }
}
