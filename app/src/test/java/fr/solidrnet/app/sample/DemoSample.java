package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The programme of the demo, written once for all tests of a run. */
final class DemoSample {
    static final Contracts CONTRACTS = Contracts.load();
    static final Path FOLDER = Path.of("target", "sample-demo");
    static final GeneratedSample SAMPLE = written();

    private DemoSample() {}

    private static GeneratedSample written() {
        clear();
        return GenerateSample.write(FOLDER, SampleSettings.DEMO, CONTRACTS);
    }

    /** What an earlier run left. */
    private static void clear() {
        if (!Files.exists(FOLDER)) {
            return;
        }

        try (Stream<Path> paths = Files.walk(FOLDER)) {
            List<Path> inward = new ArrayList<>(paths.toList());
            Collections.reverse(inward);

            for (Path path : inward) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
