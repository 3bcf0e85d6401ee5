package fr.solidrnet.warehouse.contract;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folds a header or a label to the form under which two spellings of it are the same: case, accents, apostrophes,
 * punctuation and linking words aside. {@code Date de réception}, {@code DATE_RECEPTION} and {@code date_reception}
 * all fold to {@code date_reception}.
 */
public final class HeaderNames {
    private static final Set<String> LINKING = Set.of("de", "d", "du", "des", "la", "le", "les", "l");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private HeaderNames() {}

    /**
     * @return words of {@code a-z0-9} with one {@code _} between them; a text of linking words alone keeps them; empty
     *     when the text has no letter and no digit
     */
    public static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        List<String> words = Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        String telling = words.stream().filter(word -> !LINKING.contains(word)).collect(Collectors.joining("_"));
        return telling.isEmpty() ? String.join("_", words) : telling;
    }
}
