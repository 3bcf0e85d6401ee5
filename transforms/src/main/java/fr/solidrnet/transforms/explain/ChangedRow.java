package fr.solidrnet.transforms.explain;

import org.jspecify.annotations.Nullable;

/**
 * A row of an export that is not the same in two editions.
 *
 * @param sort the step that takes it in: {@code RETIREES}, {@code CORRIGEES}, {@code NOUVELLES}
 * @param identifiant what names the row, but for persons
 * @param avant where the earlier version stands: delivery, file, line
 * @param apres where the later version stands
 * @param colonnes what changed in a corrected row; values only of columns that tell nothing of a person
 */
public record ChangedRow(
        Stage sort,
        String table,
        String identifiant,
        @Nullable Place avant,
        @Nullable Place apres,
        String colonnes) {

    /** A line of a delivered file. */
    public record Place(String livraison, String fichier, long ligne) {}
}
