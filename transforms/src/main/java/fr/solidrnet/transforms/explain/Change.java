package fr.solidrnet.transforms.explain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is another in a later edition: parts that add up exactly to the difference. Keys of the JSON are named
 * as the components are.
 *
 * @param avant the earlier edition's figure
 * @param apres the later edition's
 * @param difference missing where one of the two has no value; {@code parts} have none then
 * @param lignes rows of exports that bear on either figure and are not the same in both, by kind
 */
public record Change(
        String editionAvant,
        String editionApres,
        String code,
        String libelle,
        String unite,
        int decimales,
        @Nullable Integer chiffresSignificatifs,
        String periode,
        List<Explanation.Filter> filtres,
        YearMonth moisAvant,
        YearMonth moisApres,
        Amount avant,
        Amount apres,
        @Nullable BigDecimal difference,
        List<Part> parts,
        List<ChangedRow> lignes,
        List<String> remarques) {

    /**
     * What one step changes.
     *
     * @param valeur the figure once the step is made
     * @param part its difference from the step before; a step without a value leaves its part to the next one
     * @param lignes rows of exports of this kind that bear on the figure; missing where the step is not about rows
     */
    public record Part(
            Stage etape,
            Amount valeur,
            @Nullable BigDecimal part,
            @Nullable Long lignes) {}
}
