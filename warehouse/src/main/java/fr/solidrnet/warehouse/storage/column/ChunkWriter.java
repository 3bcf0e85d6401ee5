package fr.solidrnet.warehouse.storage.column;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.iceberg.shaded.org.apache.parquet.bytes.BytesInput;
import org.apache.iceberg.shaded.org.apache.parquet.column.ColumnDescriptor;
import org.apache.iceberg.shaded.org.apache.parquet.column.Encoding;
import org.apache.iceberg.shaded.org.apache.parquet.column.page.DictionaryPage;
import org.apache.iceberg.shaded.org.apache.parquet.column.statistics.Statistics;
import org.apache.iceberg.shaded.org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.iceberg.shaded.org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.iceberg.shaded.org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Writes one column of a row group: a page for each block, by a dictionary where values repeat. */
final class ChunkWriter {
    private static final int LEVEL = 1;

    /** Fewer rows than this for each of its values, and a dictionary costs more than it spares. */
    private static final int LEAST_REPEATED = 3;

    private final ParquetFileWriter file;
    private final ColumnDescriptor column;

    ChunkWriter(ParquetFileWriter file, ColumnDescriptor column) {
        this.file = file;
        this.column = column;
    }

    /** @param blocks of the same column, in the order of their rows */
    void write(List<ColumnBlock> blocks) throws IOException {
        long rows = blocks.stream().mapToLong(block -> block.places().length).sum();
        long values = blocks.stream().mapToLong(ColumnBlock::values).sum();
        @Nullable
        PageDictionary dictionary = values == 0 || values * LEAST_REPEATED > rows
                ? null
                : PageDictionary.of(blocks, column.getPrimitiveType());
        file.startColumn(column, rows, CompressionCodecName.ZSTD);

        if (dictionary != null) {
            byte[] page = dictionary.page();
            file.writeDictionaryPage(new DictionaryPage(
                    compressed(page, page.length), page.length, dictionary.size(), Encoding.PLAIN_DICTIONARY));
        }

        for (int i = 0; i < blocks.size(); i++) {
            writePage(blocks.get(i), dictionary == null ? null : dictionary.indexes(i), dictionary);
        }

        file.endColumn();
    }

    private void writePage(ColumnBlock block, int @Nullable [] indexes, @Nullable PageDictionary dictionary)
            throws IOException {
        PageBytes page = new PageBytes(column.getPrimitiveType().getPrimitiveTypeName());
        page.levels(block.places());

        if (indexes == null || dictionary == null) {
            page.plain(block);
        } else {
            page.indexes(block.places(), indexes, dictionary.bits());
        }

        file.writeDataPage(
                block.places().length,
                page.length(),
                compressed(page.bytes(), page.length()),
                statistics(block),
                block.places().length,
                Encoding.RLE,
                Encoding.RLE,
                indexes == null ? Encoding.PLAIN : Encoding.PLAIN_DICTIONARY);
    }

    /** Of pseudonyms and hashes, nobody seeks the least or the greatest. */
    private Statistics<?> statistics(ColumnBlock block) {
        Statistics<?> statistics = Statistics.createStats(column.getPrimitiveType());
        boolean[] used = new boolean[block.values()];
        long missing = 0;

        for (short place : block.places()) {
            if (place == ColumnBlock.MISSING) {
                missing++;
            } else {
                used[place] = true;
            }
        }

        statistics.incrementNumNulls(missing);

        if (block.kind() != ColumnBlock.Kind.BYTES) {
            for (int place = 0; place < used.length; place++) {
                if (used[place]) {
                    add(statistics, block, place);
                }
            }
        }

        return statistics;
    }

    private void add(Statistics<?> statistics, ColumnBlock block, int place) {
        switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> statistics.updateStats(block.numbers()[place] != 0);
            case INT32 -> statistics.updateStats((int) block.numbers()[place]);
            case INT64 -> statistics.updateStats(block.numbers()[place]);
            default ->
                statistics.updateStats(Binary.fromReusedByteArray(
                        block.bytes(), block.from(place), block.ends()[place] - block.from(place)));
        }
    }

    private static BytesInput compressed(byte[] bytes, int length) {
        byte[] target = new byte[(int) Zstd.compressBound(length)];
        long size = Zstd.compressByteArray(target, 0, target.length, bytes, 0, length, LEVEL);

        if (Zstd.isError(size)) {
            throw new IllegalStateException("Cannot compress a page: " + Zstd.getErrorName(size));
        }

        return BytesInput.from(Arrays.copyOf(target, (int) size));
    }
}
