package fr.solidrnet.ingestion.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for something that a source lacks, until a site says otherwise.
 *
 * @param value used where the configuration gives none
 * @param allowed regular expression of what may stand there
 */
public record DefaultValue(String value, String allowed) {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._-]{1,40}");

    /** Whether a value may stand there, between quotes in an expression. */
    boolean allows(@Nullable String other) {
        return other != null && PLAIN.matcher(other).matches() && other.matches(allowed);
    }
}
