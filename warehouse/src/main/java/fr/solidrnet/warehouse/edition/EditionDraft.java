package fr.solidrnet.warehouse.edition;

import fr.solidrnet.warehouse.storage.WarehouseState;
import java.nio.file.Path;

/**
 * An edition being made, in a folder that nobody reads.
 *
 * @param state what the edition is made from
 */
public record EditionDraft(EditionId id, Path folder, WarehouseState state) {

    /** Where to write {@code <relation>.parquet}. */
    public Path parquet(String relation) {
        return folder.resolve(relation + FrozenEdition.PARQUET);
    }
}
