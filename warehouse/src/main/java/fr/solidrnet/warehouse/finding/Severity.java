package fr.solidrnet.warehouse.finding;

/** What a finding does to what it is about. */
public enum Severity {
    /** The row or the file is refused. */
    REFUS,
    /** The row is taken, and the fact is told. */
    ALERTE
}
