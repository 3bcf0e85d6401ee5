package fr.solidrnet.ingestion.format;

import org.jspecify.annotations.Nullable;

/**
 * How a source that does not know the keys of another table names its rows: by a label, « Médiathèque de Celles », or by
 * a label within something, « Médiathèque (79061) ».
 *
 * @param label column of the table referred to
 * @param within its column that tells rows of one label apart; none where the source gives nothing of the kind
 */
public record LabelledReference(String label, @Nullable String within) {}
