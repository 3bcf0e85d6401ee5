package fr.solidrnet.warehouse.storage.column;

import java.io.IOException;
import org.apache.iceberg.shaded.org.apache.parquet.io.OutputFile;
import org.apache.iceberg.shaded.org.apache.parquet.io.PositionOutputStream;

/** A file of Iceberg's as Parquet writes to it. */
record ParquetOutput(org.apache.iceberg.io.OutputFile file) implements OutputFile {
    static final long BLOCK = 128L << 20;

    @Override
    public PositionOutputStream create(long blockSize) {
        return stream(file.create());
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
        return stream(file.createOrOverwrite());
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return BLOCK;
    }

    @Override
    public String getPath() {
        return file.location();
    }

    private static PositionOutputStream stream(org.apache.iceberg.io.PositionOutputStream to) {
        return new PositionOutputStream() {
            @Override
            public long getPos() throws IOException {
                return to.getPos();
            }

            @Override
            public void write(int b) throws IOException {
                to.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                to.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                to.flush();
            }

            @Override
            public void close() throws IOException {
                to.close();
            }
        };
    }
}
