package fr.solidrnet.warehouse.storage;

import java.nio.file.Path;

/**
 * Where everything of one warehouse lies on disk. The quarantine and the key are beside the warehouse, never in
 * it, so that a copy of the warehouse names nobody.
 *
 * @param root the warehouse's own folder, absolute
 * @param quarantine refused rows in clear, owner-only
 * @param keyFile the key that hashes persons, owner-only
 */
public record WarehouseLayout(Path root, Path quarantine, Path keyFile) {

    /** The usual places: {@code <root>-quarantaine} and {@code <root>-cle} beside the root. */
    public static WarehouseLayout at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString();
        return new WarehouseLayout(
                absolute, absolute.resolveSibling(name + "-quarantaine"), absolute.resolveSibling(name + "-cle"));
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

    public Path duckdbFile() {
        return root.resolve("solidrnet.duckdb");
    }

    public Path lockFile() {
        return root.resolve(".verrou");
    }
}
