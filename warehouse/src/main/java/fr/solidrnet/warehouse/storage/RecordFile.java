package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
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
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.parquet.Parquet;

/** Rows of the journal, few and written without Spark. */
final class RecordFile {
    private RecordFile() {}

    static GenericRecord row(Table table) {
        return GenericRecord.create(table.schema());
    }

    /** Appends {@code rows} as one file, in one snapshot; no row makes no snapshot. */
    static void append(Table table, List<? extends Record> rows) {
        if (!rows.isEmpty()) {
            table.newAppend().appendFile(write(table, rows)).commit();
        }
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

    private static DataFile write(Table table, List<? extends Record> rows) {
        String path = table.locationProvider().newDataLocation(UUID.randomUUID() + ".parquet");

        try {
            DataWriter<Record> writer = Parquet.writeData(table.io().newOutputFile(path))
                    .forTable(table)
                    .withSpec(PartitionSpec.unpartitioned())
                    .createWriterFunc(GenericParquetWriter::create)
                    .build();

            try (writer) {
                rows.forEach(writer::write);
            }

            return writer.toDataFile();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write " + path, e);
        }
    }
}
