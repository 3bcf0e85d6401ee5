package fr.solidrnet.transforms.explain;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that stands behind one figure; keys of the JSON are named as the components are.
 *
 * @param formule the measure, in the words of the indicator
 * @param sql the statements of {@link FigureSql}
 * @param calcule what they give
 * @param fige what the edition holds; missing where it does not freeze this combination of axes
 * @param livraisons of the rows behind it
 * @param lignes how many rows of exports stand behind it
 * @param comptes of the exports that feed it
 * @param facteurs that it is computed with
 * @param empreintes SHA-256 of {@code contrats}, {@code modeles}, {@code indicateurs}, {@code facteurs}
 * @param remarques what to mind, in French
 */
public record Explanation(
        String edition,
        String code,
        String libelle,
        String definition,
        String unite,
        int decimales,
        @Nullable Integer chiffresSignificatifs,
        YearMonth mois,
        String periode,
        List<Filter> filtres,
        String formule,
        List<String> sql,
        Amount calcule,
        @Nullable Amount fige,
        List<Delivered> livraisons,
        long lignes,
        List<TableFates> comptes,
        List<FactorRead> facteurs,
        String jeuFacteurs,
        SortedMap<String, String> empreintes,
        String versionCode,
        List<String> remarques) {

    /** One axis and the modality asked for, with their words. */
    public record Filter(String axe, String titre, String modalite, String libelle) {}

    /** Whether the statements give what the edition holds; true where it holds nothing to compare with. */
    public boolean estEgal() {
        return fige == null || fige.equals(calcule);
    }
}
