package fr.solidrnet.warehouse.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something to say of an export: bad data is a value, not an exception.
 *
 * @param file name of the file within its delivery
 * @param table table concerned, empty where it is not known
 * @param line physical line where the record starts, 1 being the file's first; 0 for the file as a whole
 * @param column contract name of the column, empty where none is at fault
 * @param value the value read; missing wherever it could name a person
 * @param sentence French, complete, says what to do
 */
public record Finding(
        FindingCode code,
        String file,
        String table,
        long line,
        String column,
        @Nullable String value,
        String sentence) {

    /** Completes the code's sentence. {@code detail} is what the check knows and the code does not. */
    public static String sentence(FindingCode code, String columnTitle, @Nullable String value, String detail) {
        return code.sentence()
                .replace("{colonne}", columnTitle)
                .replace("{detail}", detail)
                .replace("{valeur}", value == null ? "" : " (« " + value + " »)");
    }
}
