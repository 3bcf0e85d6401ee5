package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.parquet.Parquet;

/** Rows as Parquet files, written and read without Spark. */
final class RecordFile {
    private RecordFile() {}

    static GenericRecord row(Table table) {
        return GenericRecord.create(table.schema());
    }

    /**
     * Appends {@code rows} as one file, in one snapshot; no row makes no snapshot.
     *
     * @param rows may be made as they are asked for; never are two held at once
     */
    static void append(Table table, Iterable<? extends Record> rows) {
        append(table, rows, CommitSteps.NONE);
    }

    /** @param steps told of the file, then of the snapshot */
    static void append(Table table, Iterable<? extends Record> rows, CommitSteps steps) {
        if (!rows.iterator().hasNext()) {
            return;
        }

        steps.before(Step.ROWS_FILE);
        DataFile file = write(table, rows);
        steps.after(Step.ROWS_FILE);
        steps.take(Step.ROWS, () -> table.newAppend().appendFile(file).commit());
    }

    /** The rows of a snapshot, in no order. */
    static List<Record> read(Table table, long snapshot) {
        List<Record> rows = new ArrayList<>();

        try (CloseableIterable<Record> read =
                IcebergGenerics.read(table).useSnapshot(snapshot).build()) {
            read.forEach(rows::add);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + table.name(), e);
        }

        return rows;
    }

    /** Writes the rows of files of the table, in their order, as one file that no snapshot has yet. */
    static DataFile rewrite(Table table, List<DataFile> files) {
        return write(table, writer -> {
            for (DataFile file : files) {
                try (CloseableIterable<Record> rows = Parquet.read(table.io().newInputFile(file.location()))
                        .project(table.schema())
                        .createReaderFunc(stored -> GenericParquetReaders.buildReader(table.schema(), stored))
                        .build()) {
                    rows.forEach(writer::write);
                }
            }
        });
    }

    private static DataFile write(Table table, Iterable<? extends Record> rows) {
        return write(table, writer -> rows.forEach(writer::write));
    }

    private static DataFile write(Table table, Rows rows) {
        String path = table.locationProvider().newDataLocation(UUID.randomUUID() + ".parquet");

        try {
            DataWriter<Record> writer = Parquet.writeData(table.io().newOutputFile(path))
                    .forTable(table)
                    .withSpec(PartitionSpec.unpartitioned())
                    .createWriterFunc(GenericParquetWriter::create)
                    .build();

            try (writer) {
                rows.into(writer);
            }

            return writer.toDataFile();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write " + path, e);
        }
    }

    private interface Rows {
        void into(DataWriter<Record> writer) throws IOException;
    }
}
