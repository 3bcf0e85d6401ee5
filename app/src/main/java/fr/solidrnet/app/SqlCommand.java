package fr.solidrnet.app;

import fr.solidrnet.app.sql.output.Format;
import java.io.IOException;
import java.nio.file.Path;
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
        SqlRequest request = request();
        String contradiction = request.contradiction();

        if (contradiction != null) {
            throw new ParameterException(spec.commandLine(), contradiction);
        }

        return request.answer(System.out, spec.commandLine().getErr()).code();
    }

    SqlRequest request() {
        return new SqlRequest(query, file, format, out, edition, options.site());
    }
}
