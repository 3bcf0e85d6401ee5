package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.tolerance.ToleranceCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Files of every kind that the reader knows, with bytes cut, flipped, repeated and put in. */
public final class BrokenFiles {
    private static final int SMALL = 60_000;
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final List<String> INSERTED = List.of(
            ";", ",", "\t", "\"", "\"\"", "\r", "\n", "\0", "\uFEFF", "Total", "\u0003", "é", "]]>", "<", "PK\3\4");

    private final List<Broken> whole;

    /**
     * @param from what it was made of
     * @param name that a file of it bears
     */
    public record Broken(String from, String name, byte[] bytes) {}

    /** All small files of the tests of the reader and of the formats. */
    public BrokenFiles() {
        try (Stream<Path> samples = Files.walk(SAMPLES)) {
            Stream<Broken> formats = samples.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .map(BrokenFiles::sample);
            Stream<Broken> cases =
                    ToleranceCases.all().stream().map(each -> new Broken(each.id(), each.file(), each.bytes()));
            this.whole = Stream.concat(cases, formats)
                    .filter(each -> each.bytes().length > 0 && each.bytes().length < SMALL)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file, the same for the same seed. */
    public Broken of(long seed) {
        Random random = new Random(seed);
        Broken from = whole.get(random.nextInt(whole.size()));
        return new Broken(from.from(), from.name(), broken(from.bytes(), random));
    }

    private static Broken sample(Path file) {
        try {
            return new Broken(file.toString(), file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                            INSERTED.get(random.nextInt(INSERTED.size())).getBytes(StandardCharsets.UTF_8),
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
