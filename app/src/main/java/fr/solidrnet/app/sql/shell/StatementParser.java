package fr.solidrnet.app.sql.shell;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;

/** A query goes on over lines until a semicolon; a command is one line. */
final class StatementParser implements Parser {
    private final DefaultParser words = new DefaultParser();

    StatementParser() {
        words.setQuoteChars(new char[0]);
        words.setEscapeChars(new char[0]);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        String typed = line.strip();

        if (context == ParseContext.ACCEPT_LINE
                && !typed.isEmpty()
                && !ShellCommand.isOne(typed)
                && !typed.endsWith(";")) {
            throw new EOFError(-1, cursor, "Une requête finit par « ; »");
        }

        return words.parse(line, cursor, context);
    }
}
