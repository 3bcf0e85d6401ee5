package fr.solidrnet.transforms.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an export, in the version that an edition took, that stands behind a figure.
 *
 * @param part {@code mesure}, or {@code denominateur} where that is counted over rows of its own
 * @param table the export's
 * @param identifiant what names the row, but for persons: their references are never told
 * @param ligne physical line in the file; none where the whole file is meant
 */
public record SourceRow(
        String part,
        String table,
        String identifiant,
        String livraison,
        @Nullable LocalDate dateLivraison,
        String fichier,
        @Nullable Long ligne) {}
