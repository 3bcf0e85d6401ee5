package fr.solidrnet.warehouse.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * The account of one file for one table, as known now: a later delivery that brings a missing reference revises
 * it, and the sum of its fates stays {@code lues}.
 *
 * @param sequence the ledger's row under which this state of the account was written
 * @param livraison name of the delivery
 * @param dateLivraison its date, a property of the delivery and never of its arrival here
 * @param fichier name of the file within the delivery
 * @param table the table fed, empty where it could not be told
 * @param empreinte SHA-256 of the file's bytes, in hexadecimal
 * @param format name of the format that read it, empty where none did
 * @param rejeteesParCode refused rows by the code of their first finding
 * @param remarques French sentences: what was guessed, what the format supplied, old commune codes replaced
 */
public record FileAccount(
        long sequence,
        String livraison,
        LocalDate dateLivraison,
        String fichier,
        String table,
        FileStatus statut,
        String empreinte,
        String format,
        Fates fates,
        SortedMap<String, Long> rejeteesParCode,
        List<String> remarques) {

    /**
     * Whether this file took the place of another: loaded later, under the same name of the same delivery and for the
     * same table, with other bytes. What an earlier file of that name left in the warehouse stays there.
     */
    public boolean replaces(FileAccount earlier) {
        return statut == FileStatus.CHARGE
                && sequence > earlier.sequence
                && livraison.equals(earlier.livraison)
                && fichier.equals(earlier.fichier)
                && (table.equals(earlier.table) || earlier.table.isEmpty())
                && !empreinte.equals(earlier.empreinte);
    }
}
