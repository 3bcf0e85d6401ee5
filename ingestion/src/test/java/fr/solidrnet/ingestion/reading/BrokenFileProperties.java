package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Files of all kinds with bytes cut, flipped, repeated and put in: each is read to the rows that the look at it counted,
 * or refused with a sentence. {@code -Dsolidrnet.broken=100000} makes the long run, each time with another seed.
 */
class BrokenFileProperties {
    private static final int TRIES = 600;
    private static final BrokenFiles FILES = new BrokenFiles();
    private static final Sniffer SNIFFER = new Sniffer(Formats.load(Contracts.load()));

    @Property(tries = 1, seed = "79", shrinking = ShrinkingMode.OFF)
    void brokenFilesAreReadOrRefused(@ForAll("seeds") long first) throws IOException {
        int tries = Integer.getInteger("solidrnet.broken", TRIES);
        long base = tries == TRIES ? first : System.nanoTime();
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "proprietes")), "casse");

        for (int i = 0; i < tries; i++) {
            long seed = base + i;
            BrokenFiles.Broken broken = FILES.of(seed);
            Path file = Files.write(folder.resolve("fichier"), broken.bytes());

            try {
                look(new SourceFile(file, broken.name(), ""));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", made of " + broken.from() + ", kept in " + file, e);
            }
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1L << 40);
    }

    private static void look(SourceFile source) throws IOException {
        Sniffed sniffed = SNIFFER.sniff(source);

        if (sniffed instanceof Sniffed.Recognised read) {
            assertThat(TestFiles.plain(read)).hasSize((int) read.layout().rows());
        } else if (sniffed instanceof Sniffed.Refused refused) {
            assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding.sentence())
                    .isNotBlank());
        }
    }
}
