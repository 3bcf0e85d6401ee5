package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.storage.TableName;

/** Hears of each model once it is written. Called by one thread at a time. */
@FunctionalInterface
public interface ModelProgress {
    ModelProgress SILENT = (model, done, total) -> {};

    void built(TableName model, int done, int total);
}
