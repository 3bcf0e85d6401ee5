package fr.solidrnet.ingestion;

import fr.solidrnet.warehouse.journal.FileAccount;

/** Told of a load as it goes. */
public interface IngestProgress {
    IngestProgress NONE = new IngestProgress() {};

    /** @param rank from 1 to {@code count} */
    default void delivery(String name, int rank, int count) {}

    /** A table of the delivery begins. */
    default void table(String delivery, String table) {}

    /** A file and table is done; the warehouse shows it once its whole delivery is. */
    default void file(FileAccount account) {}
}
