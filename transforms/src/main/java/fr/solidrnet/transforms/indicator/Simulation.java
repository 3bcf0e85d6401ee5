package fr.solidrnet.transforms.indicator;

/** Which of the avoided impacts a simulated indicator is; ADR 012 gives the formulas. */
public enum Simulation {
    /** Emissions of making, if each device stood in for a new one. */
    POTENTIEL,
    /** Emissions avoided once displacement, electricity and refurbishment are counted. */
    NET,
    /** Raw materials not mobilised. */
    MATIERES
}
