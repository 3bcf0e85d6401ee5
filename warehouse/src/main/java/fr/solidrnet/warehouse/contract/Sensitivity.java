package fr.solidrnet.warehouse.contract;

/** How close a column comes to a person. A contract that does not say is refused. */
public enum Sensitivity {
    /** Free to publish. */
    AUCUNE,
    /** Kept in the warehouse, never published below the secrecy threshold. */
    QUASI,
    /** Names a person: reaches nothing but the quarantine in clear. */
    DIRECT
}
