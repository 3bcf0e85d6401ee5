package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.resource.TextHash;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.Optional;

/**
 * What a model's rows are made from: its text, the contracts, and the rows of each table that it reads. The snapshot
 * of the rows bears the hash of it, so that a run that was undone takes it along.
 */
final class ModelInputs {
    /** Property of a snapshot. */
    static final String PROPERTY = "solidrnet.entrees";

    private ModelInputs() {}

    /** SHA-256 of the inputs as they are now. */
    static String of(SqlModel model, Warehouse warehouse) {
        TextHash inputs = new TextHash().add(warehouse.contracts().hash()).add(model.select());
        model.reads().forEach(read -> inputs.add(read + "@" + warehouse.rowsVersion(read)));
        return inputs.hex();
    }

    /** The inputs from which the rows of a model's table were made; none where it holds none yet. */
    static Optional<String> heldBy(TableName model, Warehouse warehouse) {
        return warehouse.has(model)
                ? Optional.ofNullable(warehouse.table(model).currentSnapshot())
                        .map(snapshot -> snapshot.summary().get(PROPERTY))
                : Optional.empty();
    }
}
