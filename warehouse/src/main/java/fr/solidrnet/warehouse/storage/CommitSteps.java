package fr.solidrnet.warehouse.storage;

/**
 * Told of each step that leaves a trace on disk, before and after it. What it throws stops the run there, as a kill
 * would: this is how tests stop a run everywhere.
 */
public interface CommitSteps {
    CommitSteps NONE = new CommitSteps() {};

    default void before(Step step) {}

    default void after(Step step) {}

    /** Takes the step between its two calls. */
    default void take(Step step, Runnable action) {
        before(step);
        action.run();
        after(step);
    }

    /** The steps of the warehouse, in the order in which a run meets them. */
    enum Step {
        /** A table is made, still without a snapshot. */
        TABLE,
        /** The empty first snapshot of a table. */
        FIRST_SNAPSHOT,
        /** A table's columns or comments follow its contract. */
        SCHEMA,
        /** Rows are written as a file that no snapshot has yet. */
        ROWS_FILE,
        /** The snapshot that has it. */
        ROWS,
        /** A model's rows are computed and written. */
        MODEL,
        /** The refused rows of a run are put aside. */
        QUARANTINE,
        ACCOUNTS,
        FINDINGS,
        /** The row that makes all the others visible. */
        LEDGER,
        EDITION_FOLDER,
        /** A snapshot is tagged; once a table. */
        EDITION_TAG,
        EDITION_MANIFEST,
        /** The folder takes its final name: from here on the edition exists. */
        EDITION_RENAME,
        DUCKDB_DRAFT,
        /** The new file of views takes the place of the old one. */
        DUCKDB_RENAME,
        /** A table's small files are written together. */
        COMPACTION,
        /** A table forgets snapshots, and the files that only they had are removed. */
        EXPIRY,
        /** Files that no table knows are removed. */
        ORPHANS,
        /** A data file is written again without the pseudonyms of forgotten persons. */
        ERASURE,
        /** So is what a manifest tells of such files. */
        ERASURE_MANIFEST
    }
}
