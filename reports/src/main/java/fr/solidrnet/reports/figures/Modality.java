package fr.solidrnet.reports.figures;

/**
 * A value of an axis, with the label that people read.
 *
 * @param title of the axis
 */
public record Modality(String axis, String code, String label, int order, String title) {}
