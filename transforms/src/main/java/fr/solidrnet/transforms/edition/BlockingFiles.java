package fr.solidrnet.transforms.edition;

import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The files that keep a month from being frozen: refused or held ones of tables that must be whole. */
final class BlockingFiles {
    private static final Comparator<FileAccount> BY_DELIVERY =
            Comparator.comparing(FileAccount::dateLivraison).thenComparing(FileAccount::livraison);

    private BlockingFiles() {}

    /**
     * Only the latest delivery of each table counts: a later one makes good what was wrong before.
     *
     * @param tables those that must be whole
     */
    static List<FileAccount> among(Collection<FileAccount> accounts, Set<String> tables) {
        return tables.stream()
                .sorted()
                .flatMap(table -> ofLatestDelivery(accounts, table).stream())
                .filter(account -> account.statut() == FileStatus.REFUSE || account.statut() == FileStatus.RETENU)
                .toList();
    }

    private static List<FileAccount> ofLatestDelivery(Collection<FileAccount> accounts, String table) {
        List<FileAccount> ofTable = accounts.stream()
                .filter(account -> account.table().equals(table))
                .sorted(BY_DELIVERY.thenComparing(FileAccount::fichier))
                .toList();

        if (ofTable.isEmpty()) {
            return ofTable;
        }

        FileAccount latest = ofTable.get(ofTable.size() - 1);
        return ofTable.stream()
                .filter(account -> BY_DELIVERY.compare(account, latest) == 0)
                .toList();
    }
}
