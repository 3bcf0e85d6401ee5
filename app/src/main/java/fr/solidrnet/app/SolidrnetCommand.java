package fr.solidrnet.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line: it names the commands, and does nothing by itself. */
@Command(
        name = "solidrnet",
        mixinStandardHelpOptions = true,
        versionProvider = CodeVersion.class,
        description = "Takes a folder of exports to a published month of figures.",
        footer = {"", "Exit codes: docs/exit-codes.md. Configuration: docs/configuration.md."},
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            IngestCommand.class,
            EditionCommand.class,
            PublishCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            RejectsCommand.class,
            MaintainCommand.class,
            ForgetCommand.class,
            RelocateCommand.class,
            SqlCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            GenerateCommand.class
        })
final class SolidrnetCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }
}
