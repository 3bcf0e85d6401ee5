package fr.solidrnet.app.sql.shell;

import fr.solidrnet.app.sql.SqlSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Completes the word before the cursor, or its part after the last bracket, comma or operator. */
final class SqlCompleter implements Completer {
    private final SqlSession session;
    private @Nullable Names names;

    /** @param session asked for the names when the first of them is to be completed */
    SqlCompleter(SqlSession session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word().substring(0, line.wordCursor());
        int begin = word.length();

        while (begin > 0 && isNamePart(word.charAt(begin - 1))) {
            begin--;
        }

        String before = word.substring(0, begin);
        String typed = word.substring(begin).toLowerCase(Locale.ROOT);
        names().all().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(typed))
                .forEach(name -> candidates.add(
                        new Candidate(before + name, name, null, null, null, null, !name.endsWith("("))));
    }

    private Names names() {
        Names known = names;

        if (known == null) {
            try {
                known = Names.of(session);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }

            names = known;
        }

        return known;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\';
    }
}
