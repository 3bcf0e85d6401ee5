package fr.solidrnet.ingestion.delivery;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files that someone meant to send, told from what their tools left beside them. */
final class ExportFiles {
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("thumbs.db", "desktop.ini", "__macosx", "_success");
    private static final List<String> TEMPORARY = List.of(".crc", ".tmp", ".part", ".crdownload", ".swp", "~");

    private ExportFiles() {}

    /** Regular files below {@code folder} and outside {@code others}, sorted by their name within it. */
    static List<Path> below(Path folder, List<Path> others) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> others.stream().noneMatch(path::startsWith))
                    .filter(path -> meant(folder.relativize(path)))
                    .sorted(Comparator.comparing(path -> nameIn(folder, path)))
                    .toList();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot list " + folder, e);
        }
    }

    static SourceFile describe(Path folder, Path path) {
        return new SourceFile(path, nameIn(folder, path), sha256(path));
    }

    private static String nameIn(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static boolean meant(Path relative) {
        for (Path part : relative) {
            String name = part.toString().toLowerCase(Locale.ROOT);

            if (name.startsWith(".")
                    || name.startsWith("~$")
                    || LEFT_BY_SYSTEMS.contains(name)
                    || TEMPORARY.stream().anyMatch(name::endsWith)) {
                return false;
            }
        }

        return true;
    }

    private static String sha256(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];

            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }

            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "This JDK has no SHA-256", e);
        }
    }
}
