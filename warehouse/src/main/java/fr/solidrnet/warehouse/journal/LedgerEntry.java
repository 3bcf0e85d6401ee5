package fr.solidrnet.warehouse.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger {@code journal.livraisons}: a state that the whole warehouse reached, written last.
 *
 * @param sequence 1, 2, 3…
 * @param nature what brought the state about
 * @param livraison name of the delivery, empty where the state is of no delivery
 * @param dateLivraison date of the delivery, missing where the state is of none
 * @param empreinte what the state depends on beside the rows: the contracts' hash, or the models' hash
 * @param cleId id of the key under which persons were hashed
 * @param instantanes {@code schema.table} to snapshot id, for every table but the ledger itself
 */
public record LedgerEntry(
        long sequence,
        Nature nature,
        String livraison,
        @Nullable LocalDate dateLivraison,
        Instant enregistreeLe,
        String versionCode,
        String empreinte,
        String cleId,
        SortedMap<String, Long> instantanes) {

    /** What a ledger row records. */
    public enum Nature {
        /** The reference data that ship with the product. */
        REFERENCE,
        /** A delivery of exports. */
        LIVRAISON,
        /** The models ({@code courant}, {@code mart}) computed again. */
        MODELES,
        /** The same rows in fewer files. */
        ENTRETIEN,
        /** The same rows, some of forgotten persons. */
        EFFACEMENT;

        /** Whether the rows, and all that is computed from them, stay what they were. */
        public boolean isUpkeep() {
            return this == ENTRETIEN || this == EFFACEMENT;
        }

        /** Whether a delivery brought the state about. */
        public boolean isDelivery() {
            return this == REFERENCE || this == LIVRAISON;
        }
    }
}
