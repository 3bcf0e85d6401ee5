package fr.solidrnet.ingestion.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes, up to a limit; beyond it a {@link Bomb}. */
final class BoundedStream extends FilterInputStream {
    private final long limit;
    private long seen;

    BoundedStream(InputStream bytes, long limit) {
        super(bytes);
        this.limit = limit;
    }

    /** A packed file that holds more than it may. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb(String detail) {
            super(detail);
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Bytes that may still come. */
    long left() {
        return limit - seen;
    }

    private void count(int read) throws Bomb {
        seen += read;

        if (seen > limit) {
            throw new Bomb("ce qu'il contient dépasse, une fois décompressé, la taille permise");
        }
    }
}
