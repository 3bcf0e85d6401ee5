package fr.solidrnet.ingestion.privacy;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the key comes from: the environment, a file that the environment names, or the warehouse's own file. */
public final class PersonKeys {
    /** The key itself, in hexadecimal. */
    public static final String KEY = "SOLIDRNET_CLE";
    /** A file that holds the key in hexadecimal. */
    public static final String KEY_FILE = "SOLIDRNET_CLE_FICHIER";

    private PersonKeys() {}

    /**
     * The key of a warehouse. A warehouse that holds nothing yet gets one, in a file that its owner alone reads.
     *
     * @throws SolidrnetException CONFIGURATION when there is none, or another than the one its persons were hashed under
     */
    public static PersonKey of(Warehouse warehouse, Map<String, String> environment) {
        return of(warehouse, environment, () -> make(warehouse.layout().keyFile()));
    }

    /**
     * The same for a check, which writes nothing: a warehouse that holds nothing yet gets a key that is forgotten.
     *
     * @throws SolidrnetException as {@link #of}
     */
    public static PersonKey forCheck(Warehouse warehouse, Map<String, String> environment) {
        return of(warehouse, environment, PersonKey::random);
    }

    private static PersonKey of(Warehouse warehouse, Map<String, String> environment, Supplier<PersonKey> first) {
        Path own = warehouse.layout().keyFile();
        Optional<String> heldId = heldId(warehouse);
        PersonKey key = given(environment, own).orElseGet(() -> {
            if (heldId.isPresent()) {
                throw new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "The key of this warehouse is missing: put it back in " + own + ", or give it in " + KEY_FILE);
            }

            return first.get();
        });

        if (heldId.isPresent() && !heldId.get().equals(key.id())) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "This warehouse hashed its persons under key " + heldId.get() + ", the one given is " + key.id()
                            + ": give the first one, or load into another warehouse");
        }

        return key;
    }

    private static Optional<String> heldId(Warehouse warehouse) {
        return warehouse.ledger().stream()
                .filter(entry -> entry.nature().isDelivery())
                .map(LedgerEntry::cleId)
                .findFirst();
    }

    private static Optional<PersonKey> given(Map<String, String> environment, Path own) {
        if (environment.containsKey(KEY)) {
            return Optional.of(PersonKey.parse("the environment's " + KEY, environment.get(KEY)));
        }

        if (environment.containsKey(KEY_FILE)) {
            return Optional.of(read(Path.of(environment.get(KEY_FILE))));
        }

        return Files.exists(own) ? Optional.of(read(own)) : Optional.empty();
    }

    private static PersonKey read(Path file) {
        try {
            return PersonKey.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.CONFIGURATION, "Cannot read the key file " + file, e);
        }
    }

    private static PersonKey make(Path file) {
        PersonKey key = PersonKey.random();

        // Made aside: a run that is killed here must not leave half a key, which no run would take or replace.
        Path draft = file.resolveSibling(file.getFileName() + ".brouillon");

        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly());
            Files.writeString(draft, key.hex() + "\n");
            FileTree.force(draft);
            FileTree.rename(draft, file);
            return key;
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write the key file " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
