package fr.solidrnet.app;

import fr.solidrnet.app.sql.EditionSchema;
import fr.solidrnet.app.sql.OneShot;
import fr.solidrnet.app.sql.SqlPlace;
import fr.solidrnet.app.sql.SqlSession;
import fr.solidrnet.app.sql.output.Format;
import fr.solidrnet.app.sql.shell.SqlShell;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sql}: one query, or a shell. It loads neither Spark nor Iceberg: it must answer within a second. */
@Command(
        name = SqlCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            "Asks the warehouse in SQL (DuckDB's), reading only: one query given here, by --file or on standard input;"
                    + " without any, a shell. docs/sql.md tells more.",
            "The data themselves are internal: what may not be published is said below the result."
        })
@SuppressWarnings("NullAway.Init")
final class SqlCommand implements Callable<Integer> {
    static final String NAME = "sql";

    @Parameters(
            arity = "0..1",
            paramLabel = "QUERY",
            description = "One SELECT (or PIVOT, DESCRIBE, SUMMARIZE, EXPLAIN).")
    @Nullable
    String query;

    @Option(names = "--file", paramLabel = "FILE", description = "A file that holds the query.")
    @Nullable
    Path file;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). xlsx and parquet need --out.")
    Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the result; its folder exists.")
    @Nullable
    Path out;

    @Option(
            names = "--edition",
            paramLabel = "MONTH[/rN]",
            description = "Asks a frozen month, such as 2026-10 (its last revision) or 2026-10/r1; none: the present.")
    @Nullable
    String edition;

    @Mixin
    SiteOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (query != null && file != null) {
            throw new ParameterException(spec.commandLine(), "Give the query or --file, not both.");
        }

        if (format.isBinary() && out == null) {
            throw new ParameterException(spec.commandLine(), "--format " + format + " needs --out.");
        }

        WarehouseLayout layout = options.layout();
        SqlPlace place = new SqlPlace(
                layout.duckdbFile(),
                List.of(layout.tables(), layout.editions()),
                edition == null ? "" : EditionSchema.of(layout.editions(), edition));

        try (SqlSession session = new SqlSession(place, options.config().sqlLimits())) {
            if (query == null && file == null && System.console() != null) {
                new SqlShell(session, layout.root(), edition == null ? "" : edition).run();
                return ExitCode.OK.code();
            }

            OneShot shot = new OneShot(
                    session, layout.root(), System.out, spec.commandLine().getErr());
            return shot.run(text(), format, out) ? ExitCode.OK.code() : ExitCode.QUERY.code();
        }
    }

    private String text() throws IOException {
        if (query != null) {
            return query;
        }

        if (file == null) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }

        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.CONFIGURATION, "La requête " + file + " n’est pas lisible.", e);
        }
    }
}
