package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where everything of one warehouse lies on disk. The quarantine and the key are beside the warehouse, never in
 * it, so that a copy of the warehouse names nobody.
 *
 * @param root the warehouse's own folder, absolute
 * @param quarantine refused rows in clear, owner-only
 * @param keyFile the key that hashes persons, owner-only
 */
public record WarehouseLayout(Path root, Path quarantine, Path keyFile) {
    /** How the names of quarantine files end that are being written in place of others. */
    public static final String QUARANTINE_DRAFT = ".tri";

    private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}]");

    /** @throws SolidrnetException CONFIGURATION when the root's path holds what DuckDB would take for a pattern */
    public WarehouseLayout {
        if (GLOB.matcher(root.toString()).find()) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "The warehouse's path may hold none of * ? [ ] { }: " + root + "; name another folder");
        }
    }

    /** The usual places: {@code <root>-quarantaine} and {@code <root>-cle} beside the root. */
    public static WarehouseLayout at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString();
        return new WarehouseLayout(
                absolute, absolute.resolveSibling(name + "-quarantaine"), absolute.resolveSibling(name + "-cle"));
    }

    /** A folder that holds something else is not made a warehouse. */
    void refuseOtherFolder() {
        List<Path> held = FileTree.list(root);

        if (!held.isEmpty() && !held.contains(tables())) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    root + " holds other files (" + held.get(0).getFileName()
                            + "…) and is no warehouse: name an empty folder, or one that does not exist yet");
        }
    }

    /** The Iceberg tables. */
    public Path tables() {
        return root.resolve("tables");
    }

    public Path catalogueFile() {
        return root.resolve("catalogue.sqlite");
    }

    public Path editions() {
        return root.resolve("editions");
    }

    /**
     * The folder of an edition.
     *
     * @param edition {@code 2026-10/r1}
     */
    public Path edition(String edition) {
        return editions().resolve(edition);
    }

    /** Where editions are made before they exist. */
    public Path editionDrafts() {
        return editions().resolve(".brouillons");
    }

    public Path duckdbFile() {
        return root.resolve("solidrnet.duckdb");
    }

    /** The file of views that the present one replaced: somebody may still have it open. */
    public Path duckdbPrevious() {
        return root.resolve(".solidrnet.duckdb.precedent");
    }

    /** Where the file of views is made before it exists. */
    public Path duckdbDraft() {
        return root.resolve(".solidrnet.duckdb.brouillon");
    }

    /** What DuckDB writes beside the draft before it writes to it. */
    Path duckdbDraftLog() {
        return root.resolve(".solidrnet.duckdb.brouillon.wal");
    }

    /** The refused rows that the run of a ledger row leaves. */
    public Path quarantine(long sequence) {
        return quarantine.resolve(String.format(Locale.ROOT, "%06d", sequence));
    }

    /** What an erasure under way draws its replacements with. */
    Path erasureSecret() {
        return quarantine.resolve(".effacement");
    }

    /** Files that a run needs while it lives, such as Spark's; they may hold refused rows in clear. */
    public Path scratch() {
        return quarantine.resolve(".travail");
    }

    /** That of this process: the next run removes it where this one was killed. */
    public Path ownScratch() {
        return scratch().resolve(Long.toString(ProcessHandle.current().pid()));
    }

    public Path lockFile() {
        return root.resolve(".verrou");
    }
}
