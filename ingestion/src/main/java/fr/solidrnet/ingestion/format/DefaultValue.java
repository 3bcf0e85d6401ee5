package fr.solidrnet.ingestion.format;

import java.util.regex.Pattern;

/**
 * What stands for something that a source lacks, until a site says otherwise.
 *
 * @param value used where the configuration gives none
 * @param title what it is, in French
 */
public record DefaultValue(String value, String title) {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._-]{1,40}");

    /** Whether a value may stand between quotes in an expression. */
    public static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches();
    }
}
