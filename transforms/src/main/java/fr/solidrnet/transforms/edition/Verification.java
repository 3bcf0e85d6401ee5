package fr.solidrnet.transforms.edition;

import java.util.List;

/**
 * What became of an edition since it was frozen; keys of the JSON are named as the components are.
 *
 * @param chiffres figures compared
 * @param fichiers files compared
 * @param differences nothing where the edition is sound
 * @param remarques what could not be compared, in French
 */
public record Verification(
        String edition, long chiffres, long fichiers, List<Difference> differences, List<String> remarques) {

    /** What a difference is in. */
    public enum Nature {
        /** A file of the edition. */
        FICHIER,
        /** A data file of a snapshot that the edition keeps. */
        DONNEE,
        /** One figure. */
        CHIFFRE,
        /** Another relation of the edition: its rows do not come out again. */
        RELATION
    }

    /**
     * @param objet the file, the figure or the relation
     * @param edition what the edition says
     * @param trouve what is there now, or what comes out again
     */
    public record Difference(Nature nature, String objet, String edition, String trouve) {}

    public boolean estSaine() {
        return differences.isEmpty();
    }
}
