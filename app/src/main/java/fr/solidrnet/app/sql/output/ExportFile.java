package fr.solidrnet.app.sql.output;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.WarehouseLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a result goes: written aside in the same folder, then renamed, so that a file that is there is whole. A link
 * is never followed, a file of the warehouse never replaced.
 */
public final class ExportFile implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final OutputStream out;
    private final ResultWriter writer;

    private ExportFile(Path target, Path draft, Format format) throws IOException {
        this.target = target;
        this.draft = draft;

        if (format.isBinary()) {
            out = OutputStream.nullOutputStream();
            writer = ResultWriter.file(format, draft);
        } else {
            out = new BufferedOutputStream(
                    Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
            writer = ResultWriter.text(format, out);
        }
    }

    /**
     * @param warehouse where nothing may be written: its folder, its quarantine, its key
     * @throws SolidrnetException CONFIGURATION when the target is a link, a folder, or lies in the warehouse
     */
    public static ExportFile create(Path target, Format format, WarehouseLayout warehouse) {
        Path folder = folder(target.toAbsolutePath().normalize());
        Path real = folder.resolve(target.getFileName());

        if (Files.isSymbolicLink(real) || Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(real + " est un lien ou un dossier : donnez un autre nom.");
        }

        if (Stream.of(warehouse.root(), warehouse.quarantine(), warehouse.keyFile())
                .anyMatch(place -> real.startsWith(Files.exists(place) ? real(place) : place))) {
            throw refused(
                    "Rien ne s’écrit dans l’entrepôt, dans sa quarantaine ni à la place de sa clé : donnez un autre"
                            + " fichier que " + real + ".");
        }

        try {
            Path draft = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".brouillon");
            return new ExportFile(real, draft, format);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Impossible d’écrire dans " + folder + ".", e);
        }
    }

    /** Writes a whole text; returns the file. */
    public static Path write(Path target, WarehouseLayout warehouse, String text) throws IOException {
        try (ExportFile file = create(target, Format.TABLE, warehouse)) {
            file.out.write(text.getBytes(StandardCharsets.UTF_8));
            file.out.close();
            Files.move(file.draft, file.target, StandardCopyOption.ATOMIC_MOVE);
            return file.target;
        }
    }

    public ResultWriter writer() {
        return writer;
    }

    /** Gives the file its name; returns it. */
    public Path keep() throws IOException {
        writer.finish();
        out.close();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    /** Removes what was not kept. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            out.close();
            Files.deleteIfExists(draft);
        }
    }

    private static Path folder(Path target) {
        Path folder = target.getParent();

        if (folder == null || !Files.isDirectory(folder)) {
            throw refused("Le dossier " + folder + " n’existe pas.");
        }

        return real(folder);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.CONFIGURATION, "Le dossier " + folder + " n’est pas lisible.", e);
        }
    }

    private static SolidrnetException refused(String sentence) {
        return new SolidrnetException(FailureKind.CONFIGURATION, sentence);
    }
}
