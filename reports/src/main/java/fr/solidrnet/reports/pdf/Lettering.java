package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.model.FrenchFormats;
import java.util.Locale;

/** About how wide a text is, in parts of its size: enough to choose a size without measuring fonts. */
final class Lettering {
    private static final double SPACE = 0.3;
    private static final double LETTER = 0.72;
    private static final double REGULAR = 0.6;

    private Lettering() {}

    /** The width of a text in points, never less than what the bold font takes. */
    static double width(String text, double size) {
        double width = 0;

        for (int i = 0; i < text.length(); i++) {
            width += isSpace(text.charAt(i)) ? SPACE : LETTER;
        }

        return width * size;
    }

    /** The longest word's width in points, in the regular font. */
    static double longestWord(String text, double size) {
        int longest = 0;

        for (String word : text.split("[ -]")) {
            longest = Math.max(longest, word.length());
        }

        return longest * REGULAR * size;
    }

    static String sized(String text, double size) {
        return String.format(Locale.ROOT, "<style size=\"%.1f\">%s</style>", size, text);
    }

    private static boolean isSpace(char letter) {
        return letter == ' '
                || letter == ','
                || FrenchFormats.NARROW.indexOf(letter) >= 0
                || FrenchFormats.FIXED.indexOf(letter) >= 0;
    }
}
