package fr.solidrnet.reports.figures;

/** A value of an axis, with the label that people read. */
public record Modality(String axis, String code, String label, int order) {}
