package fr.solidrnet.app.sql.shell;

import java.util.Locale;
import java.util.Set;

/**
 * A line that asks the shell itself and not the database.
 *
 * @param word of the line, {@code \d}
 * @param rest what follows it; empty where nothing does
 */
record ShellCommand(Kind kind, String word, String rest) {
    enum Kind {
        TABLES,
        EXPORT,
        HELP,
        QUIT,
        UNKNOWN
    }

    /** What other shells call them; no query is one of these words. */
    private static final Set<String> WORDS = Set.of("exit", "quit", "help");

    /** Whether a line is a command, right or wrong: it begins with a backslash, or is a word that other shells know. */
    static boolean isOne(String line) {
        return line.startsWith("\\") || WORDS.contains(bare(line));
    }

    static ShellCommand of(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        String word = bare(parts[0]);
        String rest = parts.length == 1 ? "" : parts[1].strip();
        Kind kind =
                switch (word) {
                    case "\\d" -> Kind.TABLES;
                    case "\\export" -> rest.isEmpty() ? Kind.UNKNOWN : Kind.EXPORT;
                    case "\\?", "\\h", "\\help", "help" -> Kind.HELP;
                    case "\\q", "\\quit", "\\exit", "exit", "quit" -> Kind.QUIT;
                    default -> Kind.UNKNOWN;
                };
        return new ShellCommand(kind, parts[0], rest);
    }

    private static String bare(String word) {
        String strip = word.strip();
        return (strip.endsWith(";") ? strip.substring(0, strip.length() - 1).strip() : strip).toLowerCase(Locale.ROOT);
    }
}
