package fr.solidrnet.warehouse.duckdb;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code solidrnet.duckdb}: views over exactly the files of the current state and of every edition. It replaces the
 * one before at once, under readers that have it open, and can only be opened for reading.
 */
public final class DuckDbFile {
    /** What DuckDB 1.3 to 2.0 all read. */
    private static final String STORAGE_VERSION = "v1.0.0";

    private DuckDbFile() {}

    /** Makes the file anew from a warehouse opened for writing, with nothing but its views; returns its path. */
    public static Path publish(Warehouse warehouse) {
        return publish(warehouse, AnalystTables.NONE);
    }

    /** Makes the file anew from a warehouse opened for writing, with the tables that tell of it; returns its path. */
    public static Path publish(Warehouse warehouse, AnalystTables tables) {
        Path draft = warehouse.layout().duckdbDraft();
        Path target = warehouse.layout().duckdbFile();
        warehouse.steps().take(Step.DUCKDB_DRAFT, () -> {
            FileTree.delete(draft);
            write(warehouse, draft, tables);
            FileTree.seal(draft);
            // Its time says which state it shows, to those who clean up.
            FileTree.setModified(draft, warehouse.clock().instant());
        });
        warehouse.steps().take(Step.DUCKDB_RENAME, () -> {
            if (Files.exists(target)) {
                FileTree.keepAs(target, warehouse.layout().duckdbPrevious());
            }

            FileTree.rename(draft, target);
        });
        return target;
    }

    private static void write(Warehouse warehouse, Path draft, AnalystTables tables) {
        try (Connection connection = DuckDb.inMemory()) {
            DuckDb.execute(
                    connection,
                    "attach " + DuckDb.literal(draft.toString()) + " as solidrnet (storage_version '" + STORAGE_VERSION
                            + "')");
            DuckDb.execute(connection, "use solidrnet");
            DuckDb.execute(connection, "begin");
            SnapshotViews.create(
                    connection,
                    warehouse,
                    warehouse.state(),
                    warehouse.state().snapshots().keySet());
            editions(connection, warehouse, new EditionStore(warehouse));
            tables.write(connection);
            SensitivityComments.add(connection);
            DuckDb.execute(connection, "commit");
            DuckDb.execute(connection, "use memory");
            DuckDb.execute(connection, "detach solidrnet");
        } catch (SQLException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write " + draft + ": " + e.getMessage(), e);
        }
    }

    /**
     * One schema an edition, with the marts that it keeps, and {@code editions}, whose views say in a first column which
     * edition a row is of.
     */
    private static void editions(Connection connection, Warehouse warehouse, EditionStore store) {
        List<FrozenEdition> editions = store.list().stream().map(store::open).toList();

        for (FrozenEdition edition : editions) {
            String schema = EditionViews.schema(edition.id());
            WarehouseState pinned = store.pinned(edition.manifest());
            EditionViews.create(connection, schema, edition);
            PinnedViews.create(connection, warehouse, pinned, schema, marts(pinned));
        }

        EditionViews.createUnions(connection, "editions", editions);
    }

    private static List<TableName> marts(WarehouseState pinned) {
        return pinned.snapshots().keySet().stream()
                .filter(table -> table.schema().equals(TableName.MART))
                .toList();
    }
}
