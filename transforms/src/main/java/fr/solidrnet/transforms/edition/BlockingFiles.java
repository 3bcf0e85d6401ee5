package fr.solidrnet.transforms.edition;

import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The files that keep a month from being frozen: refused or held ones of tables that must be whole. */
final class BlockingFiles {
    private final Comparator<FileAccount> order;

    /** @param arrival the ledger row under which the file of an account was first told of */
    BlockingFiles(ToLongFunction<FileAccount> arrival) {
        this.order = Comparator.comparing(FileAccount::dateLivraison).thenComparingLong(arrival);
    }

    /**
     * A good file of the table makes good what was wrong before it: one of a later delivery, or one that came later
     * for the same date, whatever its name. A good file that came along with a bad one does not excuse it.
     *
     * @param tables those that must be whole
     * @return by table, date of delivery and file
     */
    List<FileAccount> among(Collection<FileAccount> accounts, Set<String> tables) {
        return accounts.stream()
                .filter(account -> tables.contains(account.table()) && !isGood(account))
                .filter(bad -> accounts.stream()
                        .noneMatch(other ->
                                isGood(other) && other.table().equals(bad.table()) && order.compare(other, bad) > 0))
                .sorted(Comparator.comparing(FileAccount::table)
                        .thenComparing(order)
                        .thenComparing(FileAccount::livraison)
                        .thenComparing(FileAccount::fichier))
                .toList();
    }

    private static boolean isGood(FileAccount account) {
        return account.statut() == FileStatus.CHARGE || account.statut() == FileStatus.DEJA_CHARGE;
    }
}
