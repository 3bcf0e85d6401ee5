package fr.solidrnet.ingestion.quarantine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.finding.SharedValues;
import fr.solidrnet.warehouse.resource.Yaml;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Files of quarantined rows, one a line, which their owner alone may read. */
final class JsonLines {
    private static final ObjectMapper JSON = Yaml.json().disable(SerializationFeature.INDENT_OUTPUT);

    private JsonLines() {}

    /**
     * Writes rows as they come. The bytes are on the disk when this returns.
     *
     * @param rows hands each row to what it is given
     */
    static void write(Path file, Consumer<Consumer<QuarantineRow>> rows) {
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly());
                BufferedWriter writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            rows.accept(row -> write(writer, file, row));
            writer.flush();
            channel.force(true);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void write(BufferedWriter writer, Path file, QuarantineRow row) {
        try {
            writer.write(JSON.writeValueAsString(row));
            writer.newLine();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static SolidrnetException unwritable(Path file, IOException cause) {
        return new SolidrnetException(FailureKind.STORAGE, "Cannot write the quarantine file " + file, cause);
    }

    /** All rows at once; what they have in common is held once. */
    static List<QuarantineRow> read(Path file) {
        List<QuarantineRow> rows = new ArrayList<>();
        SharedValues values = new SharedValues();
        each(file, row -> rows.add(row.sharing(values)));
        return rows;
    }

    /** Hands out the rows one by one, so that no more than one need be in memory. */
    static void each(Path file, Consumer<QuarantineRow> taken) {
        int line = 1;

        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                taken.accept(JSON.readValue(text, QuarantineRow.class));
                line++;
            }
        } catch (IOException e) {
            // The cause is left out: what it quotes of the line may name somebody.
            throw new SolidrnetException(
                    FailureKind.STORAGE,
                    "Cannot read line " + line + " of the quarantine file " + file
                            + ": restore it, or remove that line");
        }
    }

    static long count(Path file, Predicate<QuarantineRow> asked) {
        long[] count = {0};
        each(file, row -> count[0] += asked.test(row) ? 1 : 0);
        return count[0];
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
