package fr.solidrnet.warehouse;

/** Why a run broke. Each kind has one exit code, documented in docs/exit-codes.md by the command line. */
public enum FailureKind {
    /** A defect of the program or a resource it carries: nothing the caller can mend. */
    INTERNAL,
    /** A setting, a path, a key or a contract is missing or wrong. */
    CONFIGURATION,
    /** The disk, the catalogue or an export cannot be read or written. */
    STORAGE,
    /** Another run holds the warehouse. */
    BUSY,
    /** The month may not be frozen: a file that must be whole was refused or held, or a factor is missing. */
    BLOCKED
}
