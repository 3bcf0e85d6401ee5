package fr.solidrnet.app;

import fr.solidrnet.warehouse.FailureKind;

/** The exit codes of the command line; docs/exit-codes.md tells them, and a test compares the two. */
enum ExitCode {
    OK(0, "Everything asked for was done; single rows may have been refused, `rejects` lists them."),
    INTERNAL(1, "A defect of the program. The message and the log say where; nothing is half-written."),
    USAGE(2, "The command was called with words it does not know."),
    FILES_REFUSED(3, "Done, but at least one file was refused or held: correct it and send it again."),
    CONFIGURATION(4, "A setting, a path, the key or the Java version is missing or wrong."),
    BLOCKED(5, "The month may not be frozen: a file that must be whole was refused or held, or a factor is missing."),
    BUSY(6, "Another run holds the warehouse; it was waited for in vain."),
    STORAGE(7, "The disk, the catalogue, an export or an edition cannot be read or written."),
    QUERY(8, "The query was refused, is wrong, or met a limit; the message says which and where."),
    DIFFERENT(
            9, "The edition is no longer what was frozen, or its data no longer give it: `verify` says what differs.");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    static ExitCode of(FailureKind kind) {
        return switch (kind) {
            case INTERNAL -> INTERNAL;
            case CONFIGURATION -> CONFIGURATION;
            case STORAGE -> STORAGE;
            case BUSY -> BUSY;
            case BLOCKED -> BLOCKED;
        };
    }
}
