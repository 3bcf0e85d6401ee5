package fr.solidrnet.app;

import java.io.PrintWriter;

/** What is under way, line by line, on standard error: a result piped elsewhere stays clean. */
final class Progress {
    private final PrintWriter err;
    private final boolean silent;

    Progress(PrintWriter err, boolean silent) {
        this.err = err;
        this.silent = silent;
    }

    void say(String line) {
        if (!silent) {
            err.println(line);
        }
    }
}
