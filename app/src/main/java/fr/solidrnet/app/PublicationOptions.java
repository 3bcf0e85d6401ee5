package fr.solidrnet.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a publication is written. */
final class PublicationOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "data/publications",
            description = "Folder of the reports, one below it for each month (default: ${DEFAULT-VALUE}).")
    Path out = Path.of("data/publications");
}
