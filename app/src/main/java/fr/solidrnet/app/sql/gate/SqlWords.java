package fr.solidrnet.app.sql.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that stand outside of quotes, comments and brackets. It only helps to find where a PIVOT's parts
 * begin: what is made from it passes the gate again.
 */
final class SqlWords {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|[\\p{L}_][\\p{L}\\p{N}_]*|[0-9.]+|.",
            Pattern.DOTALL);

    /** One word, or one sign, and where it stands. */
    record Word(String text, int start, int end) {
        boolean is(String word) {
            return text.equals(word);
        }
    }

    private SqlWords() {}

    /** Where a text begins after blanks and comments, which DuckDB lets hold others. */
    static int begin(String sql) {
        int at = 0;

        while (at < sql.length()) {
            int end = Character.isWhitespace(sql.charAt(at)) ? at + 1 : commentEnd(sql, at);

            if (end == at) {
                return at;
            }

            at = end;
        }

        return at;
    }

    /** The end of the comment that begins at a place; the place itself where none does, or it does not end. */
    private static int commentEnd(String sql, int place) {
        if (sql.startsWith("--", place)) {
            int end = sql.indexOf('\n', place);
            return end < 0 ? sql.length() : end + 1;
        }

        int depth = 0;
        int at = place;

        do {
            depth += sql.startsWith("/*", at) ? 1 : depth > 0 && sql.startsWith("*/", at) ? -1 : 0;
            at += sql.startsWith("/*", at) || sql.startsWith("*/", at) ? 2 : 1;
        } while (depth > 0 && at < sql.length());

        return depth == 0 && sql.startsWith("/*", place) ? at : place;
    }

    /** Words in lower case, commas and semicolons, outside of brackets, in order. */
    static List<Word> outside(String sql) {
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        int depth = 0;

        while (token.find()) {
            String text = token.group();

            if ("([{".contains(text)) {
                depth++;
            } else if (")]}".contains(text)) {
                depth--;
            } else if (depth == 0 && (Character.isLetter(text.charAt(0)) || ",;".contains(text))) {
                words.add(new Word(text.toLowerCase(Locale.ROOT), token.start(), token.end()));
            }
        }

        return words;
    }
}
