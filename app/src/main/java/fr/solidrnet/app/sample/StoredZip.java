package fr.solidrnet.app.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive whose entries are neither compressed nor dated, for the sake of equal bytes everywhere. */
final class StoredZip implements Closeable {
    private static final LocalDateTime UNDATED = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    StoredZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        begin(name, bytes.length, checksum.getValue());
        zip.write(bytes);
        zip.closeEntry();
    }

    void add(String name, Path content) throws IOException {
        begin(name, Files.size(content), checksum(content));
        Files.copy(content, zip);
        zip.closeEntry();
    }

    private void begin(String name, long size, long checksum) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(UNDATED);
        entry.setSize(size);
        entry.setCrc(checksum);
        zip.putNextEntry(entry);
    }

    private static long checksum(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content);
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
            checked.transferTo(OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
