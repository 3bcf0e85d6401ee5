package fr.solidrnet.warehouse.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of the ledger row that it asks for; the warehouse adds sequence, time, version and snapshots.
 *
 * @param livraison name of the delivery, empty where the state is of no delivery
 * @param dateLivraison date of the delivery, missing where the state is of none
 * @param empreinte the contracts' hash, or the models' hash
 * @param cleId id of the key under which persons were hashed
 */
public record NewEntry(
        LedgerEntry.Nature nature,
        String livraison,
        @Nullable LocalDate dateLivraison,
        String empreinte,
        String cleId) {}
