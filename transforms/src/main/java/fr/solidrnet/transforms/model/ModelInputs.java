package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.resource.TextHash;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What a model's rows are made from: its text, the contracts, and the rows of each table that it reads. The snapshot
 * of the rows bears the hashes of it, so that a run that was undone takes them along.
 *
 * @param text SHA-256 of the text and the contracts
 * @param all SHA-256 of these and of what each table read holds
 */
record ModelInputs(String text, String all) {
    private static final String TEXT = "solidrnet.modele";
    private static final String ALL = "solidrnet.entrees";

    /** The inputs as they are now. */
    static ModelInputs of(SqlModel model, Warehouse warehouse) {
        TextHash texts = new TextHash().add(warehouse.contracts().hash()).add(model.select());
        new TreeMap<>(model.touches())
                .forEach((read, touched) -> texts.add(read.toString()).add(touched.select()));
        String text = texts.hex();
        TextHash all = new TextHash().add(text);
        model.reads().forEach(read -> all.add(read + "@" + warehouse.rowsVersion(read)));
        return new ModelInputs(text, all.hex());
    }

    /**
     * The inputs from which the rows of a model's table were made; none where it holds none yet, or others than the
     * state does: an edition keeps a table that a past version had and another did not.
     */
    static Optional<ModelInputs> heldBy(TableName model, Warehouse warehouse) {
        @Nullable Snapshot head = warehouse.has(model) ? warehouse.table(model).currentSnapshot() : null;
        @Nullable String all = head == null ? null : head.summary().get(ALL);
        boolean shown = head != null && warehouse.state().snapshot(model).equals(OptionalLong.of(head.snapshotId()));
        return head == null || all == null || !shown
                ? Optional.empty()
                : Optional.of(new ModelInputs(head.summary().getOrDefault(TEXT, ""), all));
    }

    /** As properties of a snapshot. */
    SortedMap<String, String> properties() {
        return new TreeMap<>(Map.of(TEXT, text, ALL, all));
    }
}
