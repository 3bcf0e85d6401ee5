package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.Files;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.apache.iceberg.shaded.org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.iceberg.shaded.org.apache.parquet.io.LocalInputFile;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** A data file of which pseudonyms are taken, as it is: with its own columns, whatever its table has become since. */
final class ErasedFile {
    /** The column that tells two versions of a row apart; it is made of the pseudonym among others. */
    private static final String CONTENT = "empreinte";

    private final Path file;
    private final Set<ByteBuffer> pseudonyms;
    private final Replacements replacements;
    private final Schema schema;
    private final List<String> binary;
    private final Set<ByteBuffer> found = new HashSet<>();
    private long values;

    ErasedFile(Path file, Set<ByteBuffer> pseudonyms, Replacements replacements) {
        this.file = file;
        this.pseudonyms = pseudonyms;
        this.replacements = replacements;
        this.schema = schema(file);
        this.binary = schema.columns().stream()
                .filter(column -> column.type().typeId() == Type.TypeID.BINARY)
                .map(Types.NestedField::name)
                .toList();
    }

    boolean holdsAny() {
        if (binary.isEmpty()) {
            return false;
        }

        try (CloseableIterable<Record> rows = read(schema.select(binary))) {
            for (Record row : rows) {
                if (binary.stream().anyMatch(column -> isAsked(row.getField(column)))) {
                    return true;
                }
            }

            return false;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes the file again in its place, at once. */
    void rewrite() {
        Path draft = file.resolveSibling("." + file.getFileName() + ".brouillon");
        FileTree.delete(draft);

        try (CloseableIterable<Record> rows = read(schema);
                FileAppender<Record> writer = Parquet.write(Files.localOutput(draft.toString()))
                        .schema(schema)
                        .named("table")
                        .setAll(WarehouseTables.PROPERTIES)
                        .createWriterFunc(GenericParquetWriter::create)
                        .build()) {
            for (Record row : rows) {
                writer.add(replaced(row));
            }
        } catch (IOException e) {
            throw failed(e);
        }

        FileTree.force(draft);
        FileTree.rename(draft, file);
    }

    Set<ByteBuffer> found() {
        return found;
    }

    long values() {
        return values;
    }

    private Record replaced(Record row) {
        boolean erased = false;

        for (String column : binary) {
            Object value = row.getField(column);

            if (isAsked(value)) {
                ByteBuffer pseudonym = (ByteBuffer) value;
                found.add(pseudonym);
                values++;
                row.setField(column, replacements.of(pseudonym));
                erased = true;
            }
        }

        if (erased && binary.contains(CONTENT)) {
            row.setField(CONTENT, replacements.of((ByteBuffer) row.getField(CONTENT)));
        }

        return row;
    }

    private boolean isAsked(Object value) {
        return value != null && pseudonyms.contains((ByteBuffer) value);
    }

    private CloseableIterable<Record> read(Schema columns) {
        return Parquet.read(Files.localInput(file.toString()))
                .project(columns)
                .createReaderFunc(stored -> GenericParquetReaders.buildReader(columns, stored))
                .build();
    }

    private static Schema schema(Path file) {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return ParquetSchemaUtil.convert(reader.getFileMetaData().getSchema());
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private SolidrnetException failed(IOException cause) {
        return failed(file, cause);
    }

    private static SolidrnetException failed(Path file, IOException cause) {
        return new SolidrnetException(
                FailureKind.STORAGE,
                "Cannot read or write " + file + " (" + cause + "): check the disk's space, or restore the file",
                cause);
    }
}
