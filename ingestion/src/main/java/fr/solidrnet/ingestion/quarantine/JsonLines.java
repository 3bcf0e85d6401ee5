package fr.solidrnet.ingestion.quarantine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Files of quarantined rows, one a line, which their owner alone may read. */
final class JsonLines {
    private static final ObjectMapper JSON = Yaml.json().disable(SerializationFeature.INDENT_OUTPUT);

    private static final int MOST_TEXTS = 300_000;

    private JsonLines() {}

    /** The bytes are on the disk when this returns. */
    static void write(Path file, List<QuarantineRow> rows) {
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly());
                BufferedWriter writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            for (QuarantineRow row : rows) {
                writer.write(JSON.writeValueAsString(row));
                writer.newLine();
            }

            writer.flush();
            channel.force(true);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write the quarantine file " + file, e);
        }
    }

    /** Rows that repeat each other's texts hold them once: a million that wait for one missing file nearly all do. */
    static List<QuarantineRow> read(Path file) {
        List<QuarantineRow> rows = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        UnaryOperator<String> same = text -> texts.size() < MOST_TEXTS
                ? texts.computeIfAbsent(text, first -> first)
                : texts.getOrDefault(text, text);

        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(JSON.readValue(line, QuarantineRow.class).sharing(same));
            }
        } catch (IOException e) {
            // The cause is left out: what it quotes of the line may name somebody.
            throw new SolidrnetException(
                    FailureKind.STORAGE,
                    "Cannot read line " + (rows.size() + 1) + " of the quarantine file " + file
                            + ": restore it, or remove that line");
        }

        return rows;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
