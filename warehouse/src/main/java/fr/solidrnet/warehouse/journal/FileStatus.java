package fr.solidrnet.warehouse.journal;

/** What became of a file, for one table. */
public enum FileStatus {
    /** Read, its good rows are in the warehouse. */
    CHARGE,
    /** The same bytes were loaded before: skipped, zeros everywhere. */
    DEJA_CHARGE,
    /** Could not be read as what it claims to be: nothing of it is in the warehouse, zeros everywhere. */
    REFUSE,
    /** Too large a share of refused rows: the good ones are {@code retenues}, nothing is in the warehouse. */
    RETENU
}
