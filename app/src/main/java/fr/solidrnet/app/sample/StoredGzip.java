package fr.solidrnet.app.sample;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * A gzip stream that does not compress. Compressed bytes differ from one zlib to the next, and a sample must have
 * the same bytes everywhere.
 */
final class StoredGzip extends FilterOutputStream {
    private static final int LARGEST_BLOCK = 0xFFFF;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final byte[] block = new byte[LARGEST_BLOCK];
    private final CRC32 checksum = new CRC32();
    private int filled;
    private long length;

    StoredGzip(OutputStream out) throws IOException {
        super(out);
        out.write(HEADER);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        checksum.update(bytes, offset, count);
        length += count;
        int done = 0;

        while (done < count) {
            if (filled == LARGEST_BLOCK) {
                flushBlock(false);
            }

            int part = Math.min(count - done, LARGEST_BLOCK - filled);
            System.arraycopy(bytes, offset + done, block, filled, part);
            filled += part;
            done += part;
        }
    }

    private void flushBlock(boolean last) throws IOException {
        out.write(last ? 1 : 0);
        littleEndian(filled, 2);
        littleEndian(~filled, 2);
        out.write(block, 0, filled);
        filled = 0;
    }

    private void littleEndian(long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (8 * i)) & 0xFF);
        }
    }

    @Override
    public void close() throws IOException {
        flushBlock(true);
        littleEndian(checksum.getValue(), 4);
        littleEndian(length, 4);
        out.close();
    }
}
