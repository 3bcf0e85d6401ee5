package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.edition.Verification.Difference;
import fr.solidrnet.transforms.edition.Verification.Nature;
import fr.solidrnet.transforms.impact.FactorSet;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.duckdb.EditionViews;
import fr.solidrnet.warehouse.duckdb.SnapshotViews;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import fr.solidrnet.warehouse.storage.FileTree;
import fr.solidrnet.warehouse.storage.Warehouse;
import fr.solidrnet.warehouse.storage.WarehouseState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Computes a frozen edition again from the snapshots that it keeps, and compares figures, relations and files. */
public final class VerifyEdition {
    private static final String TEXTS = "calculs";
    private static final String FACTORS = "facteurs";

    private final Warehouse warehouse;
    private final EditionStore store;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private VerifyEdition(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.store = new EditionStore(warehouse);
    }

    /**
     * Writes nothing but a temporary folder, gone afterwards.
     *
     * @throws SolidrnetException STORAGE when the manifest cannot be read
     */
    public static Verification verify(Warehouse warehouse, EditionId id) {
        return new VerifyEdition(warehouse).of(id);
    }

    private Verification of(EditionId id) {
        FrozenEdition edition = FrozenEdition.unchecked(warehouse.layout().edition(id.toString()));
        EditionManifest manifest = edition.manifest();
        SortedMap<String, String> damages = edition.damages();
        damages.forEach((file, damage) ->
                differences.add(new Difference(Nature.FICHIER, file, "empreinte du manifeste", damage)));
        WarehouseState pinned = store.pinned(manifest);
        List<String> missing = store.missingData(pinned);
        missing.forEach(file ->
                differences.add(new Difference(Nature.DONNEE, file, "gardé par l’édition", "le fichier manque")));
        tellRewritten(manifest, pinned);
        long figures = 0;

        if (missing.isEmpty()) {
            figures = recompute(edition, pinned, damages);
        } else {
            remarks.add("Les chiffres ne sont pas recalculés : des données manquent.");
        }

        return new Verification(
                manifest.edition(),
                figures,
                manifest.fichiers().size(),
                List.copyOf(differences),
                List.copyOf(remarks));
    }

    private void tellRewritten(EditionManifest manifest, WarehouseState pinned) {
        long rewritten = pinned.snapshots().entrySet().stream()
                .filter(each -> !each.getValue()
                        .equals(manifest.instantanes().get(each.getKey().toString())))
                .count();

        if (rewritten > 0) {
            remarks.add(
                    rewritten + " tables gardées ont été récrites depuis (effacement de personnes) : les chiffres sont"
                            + " recalculés sur ce qui reste.");
        }
    }

    private long recompute(FrozenEdition edition, WarehouseState pinned, SortedMap<String, String> damages) {
        Path folder = temporary();

        try (Connection connection = DuckDb.inMemory()) {
            SnapshotViews.create(connection, warehouse, pinned, BuildEdition.tablesRead());
            useFactors(connection, edition, damages);
            ComputedFrom texts = texts(edition, damages);
            new WriteEditionFiles(texts, warehouse.contracts())
                    .write(connection, edition.id().month(), previous(edition.manifest()), folder);
            CompareRelations compare = new CompareRelations(edition, folder, damages, differences, remarks);
            boolean sameContracts = warehouse
                    .contracts()
                    .hash()
                    .equals(edition.manifest().empreintes().get("contrats"));
            return compare.run(sameContracts);
        } catch (SQLException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot compute " + edition.id() + " again: " + e.getMessage(), e);
        } finally {
            FileTree.delete(folder);
        }
    }

    private void useFactors(Connection connection, FrozenEdition edition, SortedMap<String, String> damages)
            throws SQLException {
        @Nullable String frozen = edition.manifest().empreintes().get(FACTORS);

        if (!FactorsHash.of(connection).equals(frozen) && isWhole(edition, FACTORS, damages)) {
            try (Connection own = EditionViews.connect(edition, List.of(FACTORS))) {
                EditionFactorSet.replace(connection, FactorSet.read(own, FACTORS));
            }
        }

        if (!FactorsHash.of(connection).equals(frozen)) {
            differences.add(new Difference(
                    Nature.RELATION,
                    FACTORS,
                    String.valueOf(frozen),
                    "le jeu de facteurs n’est plus celui de l’édition"));
        }
    }

    private ComputedFrom texts(FrozenEdition edition, SortedMap<String, String> damages) throws SQLException {
        if (isWhole(edition, TEXTS, damages)) {
            try (Connection own = EditionViews.connect(edition, List.of(TEXTS))) {
                return ComputedFrom.read(own, TEXTS);
            }
        }

        ComputedFrom shipped = ComputedFrom.shipped();

        if (!shipped.catalogue().hash().equals(edition.manifest().empreintes().get("indicateurs"))) {
            remarks.add("Les formules de l’édition ne sont pas lisibles : celles d’aujourd’hui les remplacent.");
        }

        return shipped;
    }

    private static boolean isWhole(FrozenEdition edition, String relation, SortedMap<String, String> damages) {
        return edition.relations().containsKey(relation) && !damages.containsKey(relation + ".parquet");
    }

    private @Nullable FrozenEdition previous(EditionManifest manifest) {
        return Optional.ofNullable(manifest.editionPrecedente())
                .map(previous -> FrozenEdition.unchecked(warehouse.layout().edition(previous)))
                .orElse(null);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("solidrnet-verify");
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot write to the temporary folder", e);
        }
    }
}
