package fr.solidrnet.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** Reads back what the sample maker wrote, with the JDK's own means. */
final class SampleTexts {
    private SampleTexts() {}

    /** Path below the folder to SHA-256 of the bytes. */
    static SortedMap<String, String> hashes(Path folder) {
        SortedMap<String, String> hashes = new TreeMap<>();

        for (Path file : files(folder)) {
            hashes.put(folder.relativize(file).toString(), hash(file));
        }

        return hashes;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a delimited file, unpacked. */
    static byte[] bytes(Path file) {
        String name = file.getFileName().toString();

        try (InputStream in = Files.newInputStream(file)) {
            if (name.endsWith(".gz")) {
                return new GZIPInputStream(in).readAllBytes();
            }

            if (name.endsWith(".zip")) {
                ZipInputStream zip = new ZipInputStream(in);
                zip.getNextEntry();
                return zip.readAllBytes();
            }

            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Physical lines, as bytes read as Latin-1: good enough to find ASCII texts in any of our encodings. */
    static List<String> lines(Path file) {
        return new String(bytes(file), StandardCharsets.ISO_8859_1).lines().toList();
    }
}
