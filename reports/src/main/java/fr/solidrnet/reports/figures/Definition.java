package fr.solidrnet.reports.figures;

import java.util.List;

/**
 * What an indicator means and how its figures are printed.
 *
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
        String theme,
        List<String> periodes,
        List<String> decoupages) {}
