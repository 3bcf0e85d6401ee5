package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.reading.BoundedStream.Bomb;
import fr.solidrnet.ingestion.reading.Content.Wrapping;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Holds packed files to {@link ReadingLimits} before anything else reads them. Nothing is ever unpacked to a disk. */
final class Packing {
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";
    private static final String NESTED = "une archive en contient une autre, envoyez le fichier qu'elle contient";
    private static final int SEEN = 4;

    private final Path path;
    private final ReadingLimits limits;

    Packing(Path path, ReadingLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    /** The bytes of the text, which fail beyond the limits; the stream can be marked. */
    InputStream text(Wrapping wrapping) throws IOException, Unreadable {
        InputStream bytes = Wrappings.open(path.toString(), wrapping);

        if (wrapping == Wrapping.PLAIN) {
            return bytes;
        }

        try {
            refuseNested(bytes);
        } catch (IOException | Unreadable e) {
            bytes.close();
            throw e;
        }

        return new BufferedInputStream(new BoundedStream(bytes, limits.unpacked(Files.size(path))));
    }

    /** Refuses an archive or a workbook by its list of entries, which is read without unpacking any. */
    void checkEntries() throws IOException, Unreadable {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.entries()) {
                throw unreadable(
                        String.format(Locale.FRANCE, "l'archive contient plus de %d fichiers", limits.entries()));
            }

            if (zip.stream().anyMatch(entry -> leadsOut(entry.getName()))) {
                throw unreadable("l'archive contient un nom de fichier qui sort de son dossier");
            }
        }
    }

    /** Unpacks each part of a workbook once, to nowhere: what it says of their sizes proves nothing. */
    void checkWorkbook() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            long left = limits.unpacked(Files.size(path));

            for (ZipEntry entry : entries) {
                boolean held = entry.getName().equalsIgnoreCase(SHARED_TEXTS);
                long most = held ? Math.min(left, limits.sharedText()) : left;

                try (BoundedStream part = new BoundedStream(zip.getInputStream(entry), most)) {
                    part.transferTo(java.io.OutputStream.nullOutputStream());
                    left -= most - part.left();
                }
            }
        }
    }

    /** What a clerk is told of a file beyond the limits. */
    static Unreadable refused(Bomb bomb) {
        return new Unreadable(FindingCode.FICHIER_ILLISIBLE, String.valueOf(bomb.getMessage()), bomb);
    }

    private static void refuseNested(InputStream bytes) throws IOException, Unreadable {
        bytes.mark(SEEN);
        byte[] start = bytes.readNBytes(SEEN);
        bytes.reset();
        boolean gzip = start.length > 1 && start[0] == 0x1F && start[1] == (byte) 0x8B;
        boolean zip = start.length == SEEN && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;

        if (gzip || zip) {
            throw unreadable(NESTED);
        }
    }

    private static boolean leadsOut(String name) {
        String plain = name.replace('\\', '/');
        return plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || List.of(plain.split("/")).contains("..");
    }

    private static Unreadable unreadable(String detail) {
        return new Unreadable(FindingCode.FICHIER_ILLISIBLE, detail, null);
    }
}
