package fr.solidrnet.transforms.explain;

/**
 * A factor behind a figure, as the edition keeps it.
 *
 * @param statut its label: published, convention, hypothesis
 */
public record FactorRead(String code, String libelle, double valeur, String unite, String source, String statut) {}
