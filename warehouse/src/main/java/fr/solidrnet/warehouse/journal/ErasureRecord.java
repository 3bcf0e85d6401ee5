package fr.solidrnet.warehouse.journal;

import java.time.Instant;

/**
 * One row of {@code journal.effacements}: that persons were forgotten, without a word of whom.
 *
 * @param sequence of the ledger row that it comes with
 * @param commande by what they were
 * @param referencesDemandees how many references were given
 * @param pseudonymesRemplaces how many of them the tables knew
 * @param valeursRemplacees in how many cells
 * @param lignesQuarantaine refused rows emptied
 */
public record ErasureRecord(
        long sequence,
        Instant effaceLe,
        String commande,
        long referencesDemandees,
        long pseudonymesRemplaces,
        long valeursRemplacees,
        long lignesQuarantaine) {}
