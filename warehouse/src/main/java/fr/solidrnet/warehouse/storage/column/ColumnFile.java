package fr.solidrnet.warehouse.storage.column;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SchemaParser;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.apache.iceberg.parquet.ParquetUtil;
import org.apache.iceberg.shaded.org.apache.parquet.column.ColumnDescriptor;
import org.apache.iceberg.shaded.org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.iceberg.shaded.org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.iceberg.shaded.org.apache.parquet.schema.MessageType;
import org.apache.iceberg.types.Types;

/**
 * Writes rows as data files of a table that no snapshot has yet, anywhere: page by page from columns that are already
 * gathered, where Parquet's own writers take a row's values one by one.
 */
public final class ColumnFile implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A row group: what readers pass over, or take one a core. */
    private static final int GROUP_ROWS = 180_000;

    private static final long GROUP_BYTES = 64L << 20;

    private final Table table;

    public ColumnFile(Table table) {
        this.table = SerializableTable.copyOf(table);
    }

    /** A file written. */
    public record Written(DataFile file) implements Serializable {}

    /** Whether all of a table's columns are of a kind that blocks hold. */
    public static boolean takes(Schema schema) {
        return schema.columns().stream()
                .allMatch(column -> switch (column.type().typeId()) {
                    case STRING, BINARY, BOOLEAN, INTEGER, LONG, DATE -> true;
                    case TIMESTAMP -> !((Types.TimestampType) column.type()).shouldAdjustToUTC();
                    default -> false;
                });
    }

    /** Names of the columns that {@link #write} takes, in their order. */
    public List<String> columns() {
        return table.schema().columns().stream().map(Types.NestedField::name).toList();
    }

    /**
     * Writes all rows as one file.
     *
     * @param rows blocks of all {@link #columns}; one at least
     * @throws SolidrnetException STORAGE when it cannot; nothing is left then
     */
    public Written write(Iterator<List<ColumnBlock>> rows) {
        String path = table.locationProvider().newDataLocation(UUID.randomUUID() + ".parquet");
        OutputFile target = table.io().newOutputFile(path);

        try {
            return new Written(write(rows, target));
        } catch (IOException e) {
            table.io().deleteFile(path);
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write " + path, e);
        } catch (RuntimeException e) {
            table.io().deleteFile(path);
            throw e;
        }
    }

    private DataFile write(Iterator<List<ColumnBlock>> rows, OutputFile target) throws IOException {
        MessageType type = ParquetSchemaUtil.convert(table.schema(), "table");
        ParquetFileWriter writer = new ParquetFileWriter(
                new ParquetOutput(target), type, ParquetFileWriter.Mode.CREATE, ParquetOutput.BLOCK, 0);

        try (writer) {
            writer.start();

            while (rows.hasNext()) {
                writeGroup(writer, type.getColumns(), group(rows));
            }

            writer.end(Map.of("iceberg.schema", SchemaParser.toJson(table.schema())));
        }

        ParquetMetadata footer = writer.getFooter();
        return DataFiles.builder(PartitionSpec.unpartitioned())
                .withPath(target.location())
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(target.toInputFile().getLength())
                .withMetrics(ParquetUtil.footerMetrics(footer, Stream.empty(), MetricsConfig.forTable(table)))
                .withSplitOffsets(ParquetUtil.getSplitOffsets(footer))
                .build();
    }

    /** As many blocks as go into one row group. */
    private static List<List<ColumnBlock>> group(Iterator<List<ColumnBlock>> rows) {
        List<List<ColumnBlock>> group = new ArrayList<>();
        long count = 0;
        long bytes = 0;

        while (rows.hasNext() && count < GROUP_ROWS && bytes < GROUP_BYTES) {
            List<ColumnBlock> block = rows.next();
            group.add(block);
            count += block.get(0).places().length;
            bytes += block.stream()
                    .mapToLong(column -> column.bytes().length + 8L * column.numbers().length)
                    .sum();
        }

        return group;
    }

    private static void writeGroup(
            ParquetFileWriter writer, List<ColumnDescriptor> columns, List<List<ColumnBlock>> group)
            throws IOException {
        writer.startBlock(
                group.stream().mapToLong(block -> block.get(0).places().length).sum());

        for (int i : IntStream.range(0, columns.size()).toArray()) {
            new ChunkWriter(writer, columns.get(i))
                    .write(group.stream().map(block -> block.get(i)).toList());
        }

        writer.endBlock();
    }
}
