package fr.solidrnet.app.sql;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * What is asked.
 *
 * @param file {@code solidrnet.duckdb}
 * @param dataFolders the folders that its views read; nothing else is within the child's reach
 * @param schema the schema of an edition, to be asked alone; empty for the present
 */
public record SqlPlace(Path file, List<Path> dataFolders, String schema) {

    /**
     * A link would lead the child out of the folders it may read.
     *
     * @throws SolidrnetException CONFIGURATION when the file is missing or a data folder holds a link
     */
    public void check() {
        if (!Files.isRegularFile(file)) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "Il n’y a pas de " + file + " : chargez d’abord un mois (solidrnet run), ou donnez --warehouse.");
        }

        dataFolders.forEach(SqlPlace::refuseLinks);
    }

    private static void refuseLinks(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }

        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isSymbolicLink()) {
                        throw new SolidrnetException(
                                FailureKind.CONFIGURATION,
                                "Le dossier de données contient un lien, " + file
                                        + " : il mènerait hors de l’entrepôt ; supprimez-le.");
                    }

                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Impossible de parcourir " + folder, e);
        }
    }
}
