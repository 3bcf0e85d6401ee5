package fr.solidrnet.warehouse.contract;

import org.jspecify.annotations.Nullable;

/**
 * A column whose value is a key of another table, among all keys ever held. A {@link FieldType#LIST} column
 * refers with each of its items.
 *
 * @param field the column of this table
 * @param reference where the key is looked for
 * @param onlyWhen a regular expression; a value that does not match it is taken without being looked for
 */
public record ForeignKey(
        String field, Reference reference, @Nullable String onlyWhen) {

    /**
     * @param resource the table referred to
     * @param field its single key column
     * @param successors a table of old keys (same key column name as its own first key) that stand for a key of
     *     {@code resource}; a value found there is taken, and the account says so
     */
    public record Reference(
            String resource, String field, @Nullable String successors) {}
}
