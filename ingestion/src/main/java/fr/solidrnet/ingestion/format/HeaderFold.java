package fr.solidrnet.ingestion.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Headers as compared: case, accents, spaces, punctuation and linking words aside. */
public final class HeaderFold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LINKING = Pattern.compile("(?<= )(de|d|du|des|la|le|l|les) ");

    private HeaderFold() {}

    /** Equal for two writings of one header; empty for one without letter or digit. */
    public static String fold(String header) {
        String plain = MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        String words = " " + OTHERS.matcher(plain).replaceAll(" ").strip() + " ";
        String bare = LINKING.matcher(words).replaceAll("");
        return bare.isBlank() ? words.strip() : bare.strip();
    }

    /** Every header that is this column, folded. */
    public static Set<String> headers(SourceColumn column) {
        Set<String> headers = new TreeSet<>();
        headers.add(fold(column.name()));
        headers.add(fold(column.title()));
        column.aliases().forEach(alias -> headers.add(fold(alias)));
        return headers;
    }
}
