package fr.solidrnet.reports.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator means and how its figures are printed.
 *
 * @param decimales digits printed after the point, where {@code chiffresSignificatifs} does not say otherwise
 * @param chiffresSignificatifs significant figures printed, whatever the size; null where decimals rule
 * @param periodes among {@code mois}, {@code annee}, {@code cumul}
 * @param decoupages in the order in which the indicator declares its splits
 */
public record Definition(
        int ordre,
        String code,
        String libelle,
        String definition,
        String unite,
        int decimales,
        @Nullable Integer chiffresSignificatifs,
        String theme,
        List<String> periodes,
        List<String> decoupages) {}
