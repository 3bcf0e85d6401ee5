package fr.solidrnet.warehouse.contract;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a {@link Sensitivity#DIRECT} column before anything is written outside quarantine.
 *
 * @param method how the value is made harmless
 * @param domain of {@link Method#HASH}: equal values of one domain have equal hashes, whatever the column
 * @param anonymousPrefix of {@link Method#HASH}: a value that begins with it names nobody; the boolean column
 *     {@code anonymousColumn} says so
 * @param anonymousColumn see {@code anonymousPrefix}
 * @param into of {@link Method#GENERALISE}: the stored column, a field of the same contract
 * @param atReference of {@link Method#GENERALISE}: the column whose referenced row holds the date
 * @param atDate of {@link Method#GENERALISE}: the date column of the referenced row; a birth year after that date's is
 *     out of bounds
 */
public record Protection(
        Method method,
        @Nullable String domain,
        @Nullable String anonymousPrefix,
        @Nullable String anonymousColumn,
        @Nullable String into,
        @Nullable String atReference,
        @Nullable String atDate) {

    /** The three ways to protect. */
    public enum Method {
        /** HMAC-SHA-256 under the warehouse's key, cut to 16 bytes. */
        HASH,
        /** The value is checked, then forgotten. */
        DROP,
        /** A birth year becomes an age band at a date. */
        GENERALISE
    }
}
