package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.iceberg.shaded.org.apache.avro.file.CodecFactory;
import org.apache.iceberg.shaded.org.apache.avro.file.DataFileConstants;
import org.apache.iceberg.shaded.org.apache.avro.file.DataFileReader;
import org.apache.iceberg.shaded.org.apache.avro.file.DataFileWriter;
import org.apache.iceberg.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.iceberg.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.iceberg.shaded.org.apache.avro.generic.GenericRecord;

/**
 * A manifest, or a list of manifests, as the records that it is made of. Iceberg itself never changes one; where the
 * bytes of a file must change and its name must not, so that all that names it stays true, this does.
 */
final class AvroFile {
    private AvroFile() {}

    /**
     * Writes the file again in its place, at once, with what {@code change} made of its records; schema and metadata
     * stay.
     *
     * @param change says whether it changed the record that it is given; the file is left alone when it changed none
     */
    static boolean rewrite(Path file, Predicate<GenericRecord> change) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".brouillon");

        try (DataFileReader<GenericRecord> reader = new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
            List<GenericRecord> records = new ArrayList<>();
            boolean changed = false;

            while (reader.hasNext()) {
                GenericRecord record = reader.next();
                changed |= change.test(record);
                records.add(record);
            }

            if (changed) {
                write(draft, reader, records);
            }

            if (!changed) {
                return false;
            }
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot read or write " + file + ": check the disk, or restore the file", e);
        }

        FileTree.force(draft);
        FileTree.rename(draft, file);
        return true;
    }

    private static void write(Path draft, DataFileReader<GenericRecord> like, List<GenericRecord> records)
            throws IOException {
        FileTree.delete(draft);

        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(like.getSchema()))) {
            String codec = like.getMetaString(DataFileConstants.CODEC);
            writer.setCodec(CodecFactory.fromString(codec == null ? DataFileConstants.NULL_CODEC : codec));

            for (String key : like.getMetaKeys()) {
                if (!DataFileWriter.isReservedMeta(key)) {
                    writer.setMeta(key, like.getMeta(key));
                }
            }

            writer.create(like.getSchema(), draft.toFile());

            for (GenericRecord record : records) {
                writer.append(record);
            }
        }
    }
}
