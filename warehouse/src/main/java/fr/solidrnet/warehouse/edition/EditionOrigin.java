package fr.solidrnet.warehouse.edition;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an edition was made from, beside the snapshots: what its manifest tells under the same names.
 *
 * @param editionPrecedente the edition that it is compared with; missing for the first of all
 * @param livraisons names of the deliveries in it, in order of date
 * @param jeuFacteurs name of the set of factors
 * @param empreintes SHA-256 of {@code contrats}, {@code modeles}, {@code indicateurs}, {@code facteurs}
 */
public record EditionOrigin(
        @Nullable EditionId editionPrecedente,
        List<String> livraisons,
        String jeuFacteurs,
        SortedMap<String, String> empreintes) {}
