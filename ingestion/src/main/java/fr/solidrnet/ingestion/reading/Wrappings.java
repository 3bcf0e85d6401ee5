package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.reading.Content.Wrapping;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What is around the text of a file, told by its first bytes and never by its name. */
final class Wrappings {
    private static final int BUFFER = 1 << 16;
    private static final long COMPOUND = 0xD0CF11E0L;

    /** What a clerk is told of a workbook that a password closes. */
    static final String PROTECTED = "le classeur est protégé par un mot de passe, enlevez-le et envoyez-le de nouveau";

    private Wrappings() {}

    static Wrapping of(Path path) throws IOException, Unreadable {
        long magic = magic(path);

        if (magic >>> 16 == 0x1F8BL) {
            return Wrapping.GZIP;
        }

        if (magic == COMPOUND) {
            return insideCompound(path);
        }

        return magic == 0x504B0304L || magic == 0x504B0506L ? insideZip(path) : Wrapping.PLAIN;
    }

    /** The bytes of the text; the stream can be marked. */
    static InputStream open(String path, Wrapping wrapping) throws IOException {
        return new BufferedInputStream(bytes(Path.of(path), wrapping), BUFFER);
    }

    private static InputStream bytes(Path path, Wrapping wrapping) throws IOException {
        return switch (wrapping) {
            case PLAIN -> Files.newInputStream(path);
            case GZIP -> new GZIPInputStream(Files.newInputStream(path), BUFFER);
            case ZIP -> new ZippedText(path, Wrappings::meant);
            case XLS, XLSX -> throw new IllegalArgumentException("A workbook has no text: " + path);
        };
    }

    private static long magic(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            long magic = 0;

            for (byte b : stream.readNBytes(4)) {
                magic = magic << 8 | (b & 0xFF);
            }

            return magic;
        }
    }

    /** The envelope of old workbooks, of documents that are none, and of workbooks that a password closes. */
    private static Wrapping insideCompound(Path path) throws Unreadable {
        try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true)) {
            if (file.getRoot().hasEntry("EncryptedPackage")) {
                throw new Unreadable(FindingCode.FICHIER_ILLISIBLE, PROTECTED, null);
            }

            if (!file.getRoot().hasEntry(XlsBook.WORKBOOK)) {
                throw new Unreadable(
                        FindingCode.FICHIER_ILLISIBLE,
                        "ce n'est pas un classeur d'Excel 97 ou plus récent, enregistrez-le en .xlsx",
                        null);
            }

            return Wrapping.XLS;
        } catch (IOException | RuntimeException e) {
            // The library throws any exception of Java's for bytes that are no such envelope.
            throw new Unreadable(
                    FindingCode.FICHIER_ILLISIBLE, "le classeur est abîmé, enregistrez-le et envoyez-le de nouveau", e);
        }
    }

    private static Wrapping insideZip(Path path) throws IOException, Unreadable {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return Wrapping.XLSX;
            }

            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
                throw new Unreadable(
                        FindingCode.FICHIER_ILLISIBLE,
                        "c'est un classeur de LibreOffice (.ods), enregistrez-le en .xlsx ou en .csv",
                        null);
            }

            List<? extends ZipEntry> entries =
                    zip.stream().filter(Wrappings::meant).toList();

            if (entries.size() != 1) {
                throw new Unreadable(
                        FindingCode.FICHIER_ILLISIBLE,
                        "l'archive contient " + entries.size() + " fichiers, un seul est attendu",
                        null);
            }

            return Wrapping.ZIP;
        } catch (ZipException e) {
            throw new Unreadable(
                    FindingCode.FICHIER_ILLISIBLE, "l'archive est abîmée ou incomplète, envoyez-la de nouveau", e);
        }
    }

    private static boolean meant(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory() && !last.startsWith(".") && !name.startsWith("__macosx/");
    }
}
