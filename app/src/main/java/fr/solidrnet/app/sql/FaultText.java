package fr.solidrnet.app.sql;

/** What is wrong with a query, and the line where it is with a mark below the place. */
public final class FaultText {
    private static final int WIDEST = 100;

    private FaultText() {}

    public static String of(String sql, Answer.Failed failed) {
        int position = failed.position();

        if (position < 0 || position > sql.length()) {
            return failed.sentence();
        }

        int begin = sql.lastIndexOf('\n', position - 1) + 1;
        int end = sql.indexOf('\n', position) < 0 ? sql.length() : sql.indexOf('\n', position);
        long line = sql.substring(0, begin).chars().filter(c -> c == '\n').count() + 1;
        int column = position - begin;
        // Of a long line, what is around the place.
        int from = Math.max(0, column - WIDEST / 2);
        String shown = sql.substring(begin + from, Math.min(end, begin + from + WIDEST))
                .replace('\t', ' ');
        return failed.sentence() + "\n  ligne " + line + ", colonne " + (column + 1) + "\n  " + shown + "\n  "
                + " ".repeat(column - from) + "^";
    }
}
