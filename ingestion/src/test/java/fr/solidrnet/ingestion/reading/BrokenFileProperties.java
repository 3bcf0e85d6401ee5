package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.tolerance.ToleranceCase;
import fr.solidrnet.ingestion.tolerance.ToleranceCases;
import fr.solidrnet.warehouse.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Files of all kinds with bytes cut, flipped, repeated and put in: each is read to the rows that the look at it counted,
 * or refused with a sentence. {@code -Dsolidrnet.broken=100000} makes
 * the long run, each time with another seed.
 */
class BrokenFileProperties {
    private static final int TRIES = 600;
    private static final int SMALL = 60_000;
    private static final List<ToleranceCase> CORPUS = ToleranceCases.all().stream()
            .filter(each -> each.bytes().length > 0 && each.bytes().length < SMALL)
            .toList();
    private static final Sniffer SNIFFER = new Sniffer(Formats.load(Contracts.load()));
    private static final List<String> INSERTED = List.of(
            ";", ",", "\t", "\"", "\"\"", "\r", "\n", "\0", "\uFEFF", "Total", "\u0003", "é", "]]>", "<", "PK\3\4");

    @Property(tries = 1, seed = "79", shrinking = ShrinkingMode.OFF)
    void brokenFilesAreReadOrRefused(@ForAll("seeds") long first) throws IOException {
        int tries = Integer.getInteger("solidrnet.broken", TRIES);
        long base = tries == TRIES ? first : System.nanoTime();
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "proprietes")), "casse");

        for (int i = 0; i < tries; i++) {
            long seed = base + i;
            Random random = new Random(seed);
            ToleranceCase from = CORPUS.get(random.nextInt(CORPUS.size()));
            Path file = Files.write(folder.resolve("fichier"), broken(from.bytes(), random));

            try {
                look(new SourceFile(file, from.file(), ""));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", made of " + from.id() + ", kept in " + file, e);
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

    private static byte[] broken(byte[] whole, Random random) {
        byte[] bytes = whole;

        for (int hits = random.nextInt(4); hits >= 0; hits--) {
            int at = random.nextInt(Math.max(1, bytes.length));
            bytes = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> flipped(bytes, at, random);
                case 2 -> spliced(bytes, at, slice(bytes, random), 0);
                case 3 -> spliced(bytes, at, slice(bytes, random), random.nextInt(50));
                case 4 -> spliced(bytes, at, new byte[0], random.nextInt(50));
                default ->
                    spliced(
                            bytes,
                            at,
                            INSERTED.get(random.nextInt(INSERTED.size()))
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            0);
            };
        }

        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] other = bytes.clone();

        if (at < other.length) {
            other[at] = (byte) random.nextInt(256);
        }

        return other;
    }

    private static byte[] slice(byte[] bytes, Random random) {
        int from = random.nextInt(Math.max(1, bytes.length));
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
    }

    /** The bytes with some put in at a place, instead of the next {@code gone}. */
    private static byte[] spliced(byte[] bytes, int at, byte[] put, int gone) {
        int after = Math.min(bytes.length, at + gone);
        byte[] other = Arrays.copyOf(bytes, at + put.length + bytes.length - after);
        System.arraycopy(put, 0, other, at, put.length);
        System.arraycopy(bytes, after, other, at + put.length, bytes.length - after);
        return other;
    }
}
