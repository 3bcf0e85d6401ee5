package fr.solidrnet.reports.pdf.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text set in lines: broken at spaces and after hyphens, never cut; a word wider than the room is broken in it. */
public final class Wrapped {
    private Wrapped() {}

    public static List<String> lines(String text, PrintedFont font, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();

        for (String word : words(text)) {
            if (!line.isEmpty() && font.width((line + word).strip(), size) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }

            line.append(word);

            while (font.width(line.toString().strip(), size) > room && line.length() > 1) {
                int fits = fitting(line.toString(), font, size, room);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }

        lines.add(line.toString().strip());
        return lines;
    }

    /** The widest part of a text that a line cannot break, in points. */
    public static double widestWord(String text, PrintedFont font, double size) {
        double widest = 0;

        for (String word : words(text)) {
            widest = Math.max(widest, font.width(word.strip(), size));
        }

        return widest;
    }

    /** The widths of the parts that a line can be broken between, in points, each with the space that follows it. */
    public static double[] words(String text, PrintedFont font, double size) {
        return Stream.of(words(text))
                .mapToDouble(word -> font.width(word, size))
                .toArray();
    }

    private static String[] words(String text) {
        return text.split("(?<= )|(?<=-)(?=\\p{L})");
    }

    private static int fitting(String line, PrintedFont font, double size, double room) {
        int fits = line.length() - 1;

        while (fits > 1 && font.width(line.substring(0, fits), size) > room) {
            fits--;
        }

        return fits;
    }
}
