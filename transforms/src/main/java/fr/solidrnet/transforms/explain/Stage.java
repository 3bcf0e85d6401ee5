package fr.solidrnet.transforms.explain;

/**
 * The steps from one edition's figure to another's, in the order in which they are told (ADR 019). Each says which
 * rows of exports the models run over; what a step leaves unsaid is as it was in the step before.
 */
public enum Stage {
    /** The definitions and models of the later edition, on the rows and factors of the earlier one. */
    DEFINITION("Définition", "la formule et les modèles"),
    /** Its factors. */
    FACTEURS("Facteurs", "les facteurs de conversion"),
    /** Without the rows that it has no more. */
    RETIREES("Lignes retirées", "les lignes que les exports ont retirées"),
    /** The rows of both as it has them. */
    CORRIGEES("Lignes corrigées", "les lignes dont le contenu a changé"),
    /** With the rows that only it has. */
    NOUVELLES("Lignes nouvelles", "les lignes arrivées depuis"),
    /** Seen from its month: nothing but the calendar moves. */
    MOIS("Mois observé", "le passage d'un mois à l'autre, sur les mêmes lignes"),
    /** What the models of today do otherwise than those that made the later edition's marts: nothing, but for a defect. */
    RECALCUL("Écart de recalcul", "ce que le recalcul ne retrouve pas");

    private final String label;
    private final String meaning;

    Stage(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What officials read. */
    public String label() {
        return label;
    }

    /** What changes in the step, in French. */
    public String meaning() {
        return meaning;
    }
}
