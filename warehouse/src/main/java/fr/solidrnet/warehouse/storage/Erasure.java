package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes pseudonyms out of every file of a warehouse: of its present state, of those that are still kept, and of those
 * that editions pin. In their place come others, drawn for this act and forgotten with it, so that rows stay as many
 * and as distinct as they were while nothing leads from a person to them. Files keep their names, hence snapshots,
 * ledger, editions and views stay true. It may be killed and run again with the same pseudonyms.
 */
public final class Erasure {
    private final WarehouseLayout layout;
    private final CommitSteps steps;

    /** @param warehouse open for writing, cleaned of what no table knows */
    public Erasure(Warehouse warehouse) {
        warehouse.catalogued();
        this.layout = warehouse.layout();
        this.steps = warehouse.steps();
    }

    /**
     * What was found and replaced.
     *
     * @param pseudonyms how many of those asked for
     * @param values in how many cells; files already done by an act that was killed are not counted again
     */
    public record Erased(long pseudonyms, long values) {}

    /**
     * Replaces the pseudonyms. They are gone from the disk when this returns; so is what their replacements were drawn
     * with, once {@link #close} was called.
     */
    public Erased replace(Set<ByteBuffer> pseudonyms) {
        Replacements replacements = Replacements.open(layout);
        Set<ByteBuffer> found = new HashSet<>();
        long values = 0;

        for (Path file : files(".parquet")) {
            ErasedFile erased = new ErasedFile(file, pseudonyms, replacements);

            if (erased.holdsAny()) {
                steps.take(Step.ERASURE, erased::rewrite);
                found.addAll(erased.found());
                values += erased.values();
            }
        }

        List<Path> avro = files(".avro");
        avro.stream().filter(file -> !isList(file)).forEach(file -> new ErasedMetrics(pseudonyms).rewrite(file, steps));
        avro.stream().filter(Erasure::isList).forEach(ManifestLengths::correct);
        return new Erased(found.size(), values);
    }

    /** Forgets what the replacements were drawn with: to be called once the act is in the ledger. */
    public void close() {
        Replacements.forget(layout);
    }

    private List<Path> files(String suffix) {
        try (Stream<Path> paths = Files.walk(layout.tables())) {
            return paths.filter(path -> path.toString().endsWith(suffix) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot list " + layout.tables(), e);
        }
    }

    private static boolean isList(Path file) {
        return file.getFileName().toString().startsWith(ManifestLengths.LIST);
    }
}
