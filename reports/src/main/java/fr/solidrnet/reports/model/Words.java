package fr.solidrnet.reports.model;

import java.math.BigDecimal;
import java.util.List;

/** French sentences put together from parts. */
final class Words {
    private static final BigDecimal PLURAL = BigDecimal.valueOf(2);

    private Words() {}

    /** The pattern filled in, as print wants it; a missing value brings its own point to the end of a sentence. */
    static String say(String pattern, Object... parts) {
        return FrenchFormats.prose(pattern.formatted(parts))
                .replace(FrenchFormats.MISSING + ".", FrenchFormats.MISSING);
    }

    /** {@code a, b et c}. */
    static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " et " + names.get(names.size() - 1);
    }

    /** {@code de présences}, {@code d’appareils}: names that begin with an h here have a mute one. */
    static String of(String name) {
        return "aeiouyhéèêâœ".indexOf(Character.toLowerCase(name.charAt(0))) < 0 ? "de " + name : "d’" + name;
    }

    /** One of two words, as the printed number asks: French has the singular below 2. */
    static String agree(BigDecimal count, String one, String many) {
        return count.abs().compareTo(PLURAL) < 0 ? one : many;
    }

    static String agree(long count, String one, String many) {
        return agree(BigDecimal.valueOf(count), one, many);
    }

    /** {@code Octobre 2026}. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
