package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.indicator.IndicatorCatalogue;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.duckdb.PinnedViews;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseState;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An edition shown to DuckDB with what it was computed from: in the schema {@link #schema}, its own relations, and the
 * snapshots that it keeps as {@code mart_<name>}, {@code courant_<name>}.
 *
 * @param texts what its figures are computed from: the texts that it keeps, else those of today
 * @param keepsTexts whether the edition keeps them
 */
public record PinnedEdition(
        FrozenEdition frozen, String schema, ComputedFrom texts, IndicatorCatalogue catalogue, boolean keepsTexts) {
    private static final String TEXTS = "calculs";

    /** Makes the edition's schema in a database that has none of that name. */
    public static PinnedEdition attach(Connection connection, Warehouse warehouse, EditionId id) {
        EditionStore store = new EditionStore(warehouse);
        FrozenEdition edition = store.open(id);
        return attach(connection, warehouse, edition, store.pinned(edition.manifest()));
    }

    static PinnedEdition attach(
            Connection connection, Warehouse warehouse, FrozenEdition edition, WarehouseState pinned) {
        String schema = EditionViews.schema(edition.id());
        EditionViews.create(connection, schema, edition);
        PinnedViews.create(
                connection,
                warehouse,
                pinned,
                schema,
                pinned.snapshots().keySet().stream()
                        .filter(PinnedEdition::isRead)
                        .toList());

        try {
            PinnedFactors.use(connection, schema);
            boolean keepsTexts = edition.relations().containsKey(TEXTS);
            ComputedFrom texts =
                    keepsTexts ? ComputedFrom.read(connection, schema + "." + TEXTS) : ComputedFrom.shipped();
            return new PinnedEdition(edition, schema, texts, texts.catalogue(), keepsTexts);
        } catch (SQLException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot read the edition " + edition.id() + ": " + e.getMessage(), e);
        }
    }

    public EditionManifest manifest() {
        return frozen.manifest();
    }

    /** Whether these definitions are those that the figures were computed with. */
    public boolean definitionsAreTheEditions() {
        return catalogue.hash().equals(manifest().empreintes().get("indicateurs"));
    }

    /** The same statement over what the edition keeps. */
    public String over(String sql) {
        return PinnedNames.in(schema, sql);
    }

    private static boolean isRead(TableName table) {
        return table.schema().equals(TableName.MART) || table.schema().equals(TableName.COURANT);
    }
}
