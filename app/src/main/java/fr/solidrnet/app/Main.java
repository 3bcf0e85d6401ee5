package fr.solidrnet.app;

import fr.solidrnet.warehouse.SolidrnetException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The command line. Standard output carries the result, standard error progress and messages. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Nothing shown may depend on the machine's language.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The whole command line, writing to the given streams; {@code execute} returns an {@link ExitCode}. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new SolidrnetCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
                .setExitCodeExceptionMapper(failure -> ExitCode.INTERNAL.code());
    }

    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof SolidrnetException known) {
            command.getErr().println("solidrnet: " + known.getMessage());
            LoggerFactory.getLogger(Main.class).debug("The run broke", failure);
            return ExitCode.of(known.kind()).code();
        }

        command.getErr().println("solidrnet: unexpected failure, please report it: " + failure);
        LoggerFactory.getLogger(Main.class).error("Unexpected failure", failure);
        return ExitCode.INTERNAL.code();
    }
}
