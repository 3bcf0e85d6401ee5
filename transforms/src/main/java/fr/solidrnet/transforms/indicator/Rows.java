package fr.solidrnet.transforms.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a measure reads, as {@code lignes}; both expressions may also read the month as
 * {@code edition.mois}, {@code edition.debut_mois}, {@code edition.debut_annee}, {@code edition.fin}.
 *
 * @param from a relation, {@code mart.lots}, or one SELECT with its grain said first
 * @param date the column that the period is about; none where every row counts in every month
 * @param filter which of the rows count
 * @param axes the splits that these rows know, all where missing; under another they give their total
 */
public record Rows(
        String from,
        @Nullable String date,
        @Nullable String filter,
        @Nullable List<String> axes) {

    /** Whether the rows are split by the axes, as they say. */
    boolean knows(List<Axis> split) {
        return axes == null || split.stream().allMatch(axis -> axes.contains(axis.code()));
    }

    /** The relation as SQL takes it after {@code from}. */
    public String relation() {
        return isQuery() ? "(\n" + from.strip() + "\n)" : from;
    }

    public boolean isQuery() {
        return from.contains(" ");
    }
}
