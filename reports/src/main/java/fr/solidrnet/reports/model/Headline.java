package fr.solidrnet.reports.model;

import fr.solidrnet.reports.figures.Figure;

/**
 * A figure of the first page, as it is printed.
 *
 * @param unit with the space that precedes it, empty for a bare index
 * @param previous the month before, named: « septembre 2026 : 298 »
 * @param target « objectif : 5 000 », empty where none is in force
 */
public record Headline(
        Figure figure,
        String label,
        String period,
        String value,
        String unit,
        String previous,
        String yearBefore,
        String target) {}
