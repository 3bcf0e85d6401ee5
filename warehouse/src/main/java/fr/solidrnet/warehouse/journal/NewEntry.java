package fr.solidrnet.warehouse.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of the ledger row that it asks for; the warehouse adds sequence, time, version and snapshots.
 *
 * @param livraison name of the delivery, empty for {@link LedgerEntry.Nature#MODELES}
 * @param dateLivraison date of the delivery, missing for {@link LedgerEntry.Nature#MODELES}
 * @param empreinte the contracts' hash, or the models' hash
 * @param cleId id of the key under which persons were hashed
 */
public record NewEntry(
        LedgerEntry.Nature nature,
        String livraison,
        @Nullable LocalDate dateLivraison,
        String empreinte,
        String cleId) {}
