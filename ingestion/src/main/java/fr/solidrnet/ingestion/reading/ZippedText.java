package fr.solidrnet.ingestion.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of an archive's one file; fails at their end when their check sum is not the one written. */
final class ZippedText extends FilterInputStream {
    private final ZipFile zip;
    private final CheckedInputStream bytes;
    private final long checkSum;

    ZippedText(Path archive, Predicate<ZipEntry> meant) throws IOException {
        this(new ZipFile(archive.toFile()), meant);
    }

    private ZippedText(ZipFile zip, Predicate<ZipEntry> meant) throws IOException {
        this(zip, zip.stream().filter(meant).findFirst().orElseThrow(() -> new ZipException("no entry")));
    }

    private ZippedText(ZipFile zip, ZipEntry entry) throws IOException {
        this(zip, new CheckedInputStream(zip.getInputStream(entry), new CRC32()), entry.getCrc());
    }

    private ZippedText(ZipFile zip, CheckedInputStream bytes, long checkSum) {
        super(bytes);
        this.zip = zip;
        this.bytes = bytes;
        this.checkSum = checkSum;
    }

    @Override
    public int read() throws IOException {
        return verified(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return verified(super.read(buffer, offset, length));
    }

    @Override
    public void close() throws IOException {
        super.close();
        zip.close();
    }

    private int verified(int read) throws IOException {
        if (read < 0 && bytes.getChecksum().getValue() != checkSum) {
            throw new ZipException("wrong check sum");
        }

        return read;
    }
}
