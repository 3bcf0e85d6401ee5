package fr.solidrnet.transforms.impact;

import java.util.SortedSet;

/**
 * What became of the factors of an edition.
 *
 * @param used codes that a figure of the edition's month was computed with
 * @param expired codes out of their validity: on the month's last day or, for the emission factor of a year, on the
 *     last day of an allocation year that it serves
 */
public record FactorUse(FactorSet factors, SortedSet<String> used, SortedSet<String> expired) {}
