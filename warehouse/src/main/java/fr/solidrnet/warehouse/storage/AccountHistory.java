package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All accounts that a journal holds, revised ones included. A file is told by its delivery, name and bytes: another
 * file under the same name has an account of its own. {@code mart.comptes} says the same in SQL.
 */
final class AccountHistory {
    private static final Comparator<FileAccount> BY_FILE = Comparator.comparing(FileAccount::dateLivraison)
            .thenComparing(FileAccount::livraison)
            .thenComparing(FileAccount::fichier)
            .thenComparing(FileAccount::table)
            .thenComparing(FileAccount::empreinte);

    private final List<FileAccount> all;
    private final List<FileAccount> latest;
    private final List<FileAccount> inForce;
    private final Map<List<String>, Long> arrivals = new HashMap<>();

    AccountHistory(List<FileAccount> all) {
        this.all = List.copyOf(all);
        Map<List<String>, FileAccount> byKey = new HashMap<>();
        all.forEach(account -> {
            arrivals.merge(key(account), account.sequence(), Math::min);
            byKey.merge(key(account), account, (one, other) -> one.sequence() > other.sequence() ? one : other);
        });
        this.latest = byKey.values().stream().sorted(BY_FILE).toList();
        this.inForce = inForce(latest);
    }

    AccountHistory plus(List<FileAccount> added) {
        List<FileAccount> both = new ArrayList<>(all);
        both.addAll(added);
        return new AccountHistory(both);
    }

    /** Of each file and table the account of the latest sequence, by date and name of delivery, file and table. */
    List<FileAccount> latest() {
        return latest;
    }

    /** The latest ones, but for files that stayed out and that another of their name was loaded for. */
    List<FileAccount> inForce() {
        return inForce;
    }

    long arrival(FileAccount account) {
        return arrivals.getOrDefault(key(account), account.sequence());
    }

    private static List<FileAccount> inForce(List<FileAccount> latest) {
        return latest.stream()
                .collect(Collectors.groupingBy(account -> List.of(account.livraison(), account.fichier())))
                .values()
                .stream()
                .flatMap(ofName -> ofName.stream()
                        .filter(account -> account.statut() == FileStatus.CHARGE
                                || ofName.stream().noneMatch(other -> other.replaces(account))))
                .sorted(BY_FILE)
                .toList();
    }

    private static List<String> key(FileAccount account) {
        return List.of(account.livraison(), account.fichier(), account.table(), account.empreinte());
    }
}
