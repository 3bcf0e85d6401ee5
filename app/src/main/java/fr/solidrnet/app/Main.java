package fr.solidrnet.app;

import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.MachineTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line. Standard output carries the result, standard error progress and messages. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Nothing shown may depend on the machine's language.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Thread.setDefaultUncaughtExceptionHandler(new SpentMemory(err, Runtime.getRuntime()::halt));
        int code = plainSql(arguments)
                .map(request -> answer(request, System.out, err))
                .orElseGet(() -> execute(arguments, out, err));
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** A query in usual words, which picocli need not be started for. */
    private static Optional<SqlRequest> plainSql(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(SqlCommand.NAME)
                ? SqlArguments.read(rest(arguments))
                : Optional.empty();
    }

    /** Answers a request as a command does; the exit code. */
    static int answer(SqlRequest request, OutputStream out, PrintWriter err) {
        try {
            return request.answer(out, err).code();
        } catch (IOException | RuntimeException e) {
            return explain(e, err);
        } catch (OutOfMemoryError e) {
            return explain(new IllegalStateException(e), err);
        }
    }

    private static int execute(CommandLine line, String[] arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return explain(new IllegalStateException(e), line.getErr());
        }
    }

    /** The whole command line, writing to the given streams; {@code execute} returns an {@link ExitCode}. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return configured(new CommandLine(new SolidrnetCommand()), out, err);
    }

    /** Reading what all commands take costs more than a query does: those that people wait for are read alone. */
    private static int execute(String[] arguments, PrintWriter out, PrintWriter err) {
        Object alone = arguments.length == 0 ? null : alone(arguments[0]);

        if (alone == null) {
            return execute(commandLine(out, err), arguments);
        }

        // They write few messages, and what Spark writes them with takes half a second to start.
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        CommandLine line = configured(new CommandLine(alone), out, err);
        return execute(line.setCommandName("solidrnet " + arguments[0]), rest(arguments));
    }

    private static @Nullable Object alone(String name) {
        return switch (name) {
            case SqlCommand.NAME -> new SqlCommand();
            case PublishCommand.NAME -> new PublishCommand();
            default -> null;
        };
    }

    private static CommandLine configured(CommandLine line, PrintWriter out, PrintWriter err) {
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()))
                .registerConverter(YearMonth.class, Main::month)
                .setExitCodeExceptionMapper(
                        failure -> (failure instanceof ParameterException ? ExitCode.USAGE : ExitCode.INTERNAL).code());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "« " + text + " » n’est pas un mois : écrivez AAAA-MM, par exemple 2026-10");
        }
    }

    private static String[] rest(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static int explain(Exception failure, PrintWriter err) {
        Exception told = MachineTrouble.of(failure).map(Exception.class::cast).orElse(failure);

        if (told instanceof SolidrnetException known) {
            err.println("solidrnet: " + known.getMessage());
            LoggerFactory.getLogger(Main.class).debug("The run broke", failure);
            return ExitCode.of(known.kind()).code();
        }

        err.println("solidrnet: unexpected failure, please report it: " + failure);
        LoggerFactory.getLogger(Main.class).error("Unexpected failure", failure);
        return ExitCode.INTERNAL.code();
    }
}
