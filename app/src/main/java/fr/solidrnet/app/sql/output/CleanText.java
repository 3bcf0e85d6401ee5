package fr.solidrnet.app.sql.output;

/** Data shown on a terminal: a value must not move the cursor, colour the screen or type commands. */
final class CleanText {
    private CleanText() {}

    /** The text on one line, a mark in place of each control character. */
    static String of(String text) {
        if (text.chars().noneMatch(CleanText::isControl)) {
            return text;
        }

        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(isControl(c) ? '·' : c));
        return clean.toString();
    }

    private static boolean isControl(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
