package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programme of the demo, written once for all tests of a process: those of another may run beside it. */
final class DemoSample {
    static final Contracts CONTRACTS = Contracts.load();
    static final Path FOLDER = folder();
    static final GeneratedSample SAMPLE = GenerateSample.write(FOLDER, SampleSettings.DEMO, CONTRACTS);

    private DemoSample() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sample-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
