package fr.solidrnet.warehouse.edition;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** An edition whose files are those that were frozen: all that outputs are made from. */
public record FrozenEdition(Path folder, EditionManifest manifest) {
    static final String MANIFEST = "manifest.json";
    static final String PARQUET = ".parquet";

    /**
     * Opens the edition in {@code folder}.
     *
     * @throws SolidrnetException STORAGE, naming the file, when one is missing or is not what was frozen
     */
    public static FrozenEdition open(Path folder) {
        EditionManifest manifest = readManifest(folder.resolve(MANIFEST));
        manifest.fichiers().forEach(file -> verify(folder.resolve(file.nom()), file));
        return new FrozenEdition(folder, manifest);
    }

    /**
     * Opens the edition whatever became of its files, for those who look for what is wrong with it.
     *
     * @throws SolidrnetException STORAGE when its manifest cannot be read
     */
    public static FrozenEdition unchecked(Path folder) {
        return new FrozenEdition(folder, readManifest(folder.resolve(MANIFEST)));
    }

    public EditionId id() {
        return manifest.id();
    }

    /** The files that are not what was frozen, with what is wrong with each, in French. */
    public SortedMap<String, String> damages() {
        SortedMap<String, String> damages = new TreeMap<>();

        for (EditionManifest.FrozenFile file : manifest.fichiers()) {
            Path path = folder.resolve(file.nom());

            if (!Files.isRegularFile(path)) {
                damages.put(file.nom(), "le fichier manque");
            } else if (!FileHash.sha256(path).equals(file.sha256())) {
                damages.put(file.nom(), "le fichier n’est plus celui qui a été figé");
            }
        }

        return damages;
    }

    /** The Parquet files by the name of their relation: {@code indicateurs}, {@code definitions}… */
    public SortedMap<String, Path> relations() {
        SortedMap<String, Path> relations = new TreeMap<>();

        for (EditionManifest.FrozenFile file : manifest.fichiers()) {
            if (file.nom().endsWith(PARQUET)) {
                String relation = file.nom().substring(0, file.nom().length() - PARQUET.length());
                relations.put(relation, folder.resolve(file.nom()).toAbsolutePath());
            }
        }

        return relations;
    }

    private static EditionManifest readManifest(Path file) {
        try {
            return Yaml.json().readValue(file.toFile(), EditionManifest.class);
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot read " + file + ": restore the edition from its backup", e);
        }
    }

    private static void verify(Path path, EditionManifest.FrozenFile file) {
        if (!Files.isRegularFile(path)) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "File missing from an edition: " + path + "; restore it from its backup");
        }

        if (!FileHash.sha256(path).equals(file.sha256())) {
            throw new SolidrnetException(
                    FailureKind.STORAGE,
                    "File of an edition changed since it was frozen: " + path + "; restore it from its backup");
        }
    }
}
