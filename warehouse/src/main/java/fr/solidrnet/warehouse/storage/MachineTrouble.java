package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a machine does to a run, told in a sentence: libraries wrap it in exceptions of their own, many deep. Nothing is
 * half-written by such a run: its state is the ledger's, and the next run starts from there.
 */
public final class MachineTrouble {
    private static final String UNTOUCHED = "; what was loaded before stays as it was";
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded", "[SQLITE_FULL]");
    private static final List<String> READ_ONLY =
            List.of("Read-only file system", "[SQLITE_READONLY", "Permission denied");
    private static final List<String> DAMAGED = List.of("[SQLITE_CORRUPT", "[SQLITE_NOTADB]");

    private MachineTrouble() {}

    /** The failure as a sentence; empty where the machine is not at fault, or where it is told already. */
    public static Optional<SolidrnetException> of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<SolidrnetException> told =
                    cause instanceof SolidrnetException ? Optional.empty() : tell(cause, failure);

            if (told.isPresent() || cause instanceof SolidrnetException) {
                return told;
            }
        }

        return Optional.empty();
    }

    private static Optional<SolidrnetException> tell(Throwable cause, Throwable failure) {
        String message = String.valueOf(cause.getMessage());

        if (cause instanceof OutOfMemoryError) {
            return Optional.of(new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "The memory is too small for this run: give it more with SOLIDRNET_HEAP (3g unless set), or split the"
                            + " largest export" + UNTOUCHED,
                    failure));
        }

        if (FULL.stream().anyMatch(message::contains)) {
            return storage("The disk is full (" + message + "): make room, then start again" + UNTOUCHED, failure);
        }

        if (cause instanceof AccessDeniedException || READ_ONLY.stream().anyMatch(message::contains)) {
            return storage(
                    "The disk does not let this run write (" + message
                            + "): check the rights on the folder, and whether" + " the disk is mounted read-only"
                            + UNTOUCHED,
                    failure);
        }

        Optional<SolidrnetException> database = DatabaseTrouble.of(cause, "database of the catalogue");

        if (database.isPresent()) {
            return database;
        }

        if (DAMAGED.stream().anyMatch(message::contains)) {
            return storage(
                    "The catalogue is damaged (" + message + "): restore catalogue.sqlite from a backup of the whole"
                            + " warehouse, its tables with it",
                    failure);
        }

        if (cause instanceof NoSuchFileException gone) {
            return storage(
                    "File gone while it was needed: " + gone.getFile() + "; put it back, then start again", failure);
        }

        return cause instanceof FileSystemException other
                ? storage(
                        "Cannot read or write " + other.getFile() + " (" + other.getMessage()
                                + "): check what lies there, the disk and the rights on it" + UNTOUCHED,
                        failure)
                : Optional.empty();
    }

    private static Optional<SolidrnetException> storage(String message, Throwable failure) {
        return Optional.of(new SolidrnetException(FailureKind.STORAGE, message, failure));
    }
}
