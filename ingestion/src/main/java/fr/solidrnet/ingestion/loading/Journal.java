package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.loading.FileRecords.FileRecord;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.StoredFinding;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of files: what the warehouse says, and what this run found since. A check writes nothing and must yet
 * know at its second delivery what it found at its first.
 */
final class Journal {
    private final @Nullable Warehouse warehouse;
    private final Set<String> loaded = new HashSet<>();
    private final Map<List<String>, FileAccount> accounts = new HashMap<>();
    private final Map<List<String>, FileRecord> found = new HashMap<>();

    /** @param warehouse none where nothing is loaded yet */
    Journal(@Nullable Warehouse warehouse) {
        this.warehouse = warehouse;

        if (warehouse != null) {
            loaded.addAll(warehouse.loadedFiles());
            warehouse.accounts().forEach(account -> accounts.put(key(account), account));
        }
    }

    /** SHA-256 of the files that are loaded for all their tables. */
    Set<String> loadedFiles() {
        return Set.copyOf(loaded);
    }

    /** Takes note of what a delivery left, once it is committed or would be. */
    void remember(List<FileRecord> records) {
        records.forEach(record -> {
            accounts.put(key(record.account()), record.account());
            found.put(key(record.account()), record);
        });
        Map<String, Boolean> whole = new HashMap<>();
        records.stream()
                .map(FileRecord::account)
                .filter(account -> account.statut() != FileStatus.DEJA_CHARGE)
                .forEach(account ->
                        whole.merge(account.empreinte(), account.statut() == FileStatus.CHARGE, Boolean::logicalAnd));
        whole.forEach((sha256, all) -> {
            if (all) {
                loaded.add(sha256);
            }
        });
    }

    private static List<String> key(FileAccount account) {
        return List.of(account.livraison(), account.fichier(), account.table(), account.empreinte());
    }

    /** The rows that still wait: not those of a file whose place another of its name, loaded since, has taken. */
    List<QuarantineRow> waiting(List<QuarantineRow> rows) {
        Map<List<String>, Boolean> replaced = new HashMap<>();
        return rows.stream()
                .filter(row -> !replaced.computeIfAbsent(
                        List.of(row.livraison(), row.fichier(), row.table(), row.empreinte()), this::isReplaced))
                .toList();
    }

    private boolean isReplaced(List<String> key) {
        @Nullable FileAccount own = accounts.get(key);
        return own == null || accounts.values().stream().anyMatch(account -> account.replaces(own));
    }

    /** The accounts under which the same bytes were loaded. */
    List<FileAccount> loadedAs(String sha256) {
        return accounts.values().stream()
                .filter(account -> account.empreinte().equals(sha256) && account.statut() == FileStatus.CHARGE)
                .sorted(Comparator.comparing(FileAccount::table))
                .toList();
    }

    /** Whether this account says nothing that is not known; its ledger row aside. */
    boolean knows(FileAccount account) {
        @Nullable FileAccount known = accounts.get(key(account));
        return known != null && withSequence(known, account.sequence()).equals(account);
    }

    /** By number of file, the account of each that waits and the findings that go with it. */
    Map<Integer, FileRecord> records(List<InputFile> files, String table) {
        Map<Integer, FileRecord> records = new HashMap<>();
        Map<Integer, FileAccount> stored = new HashMap<>();

        for (InputFile file : files) {
            List<String> key = List.of(file.livraison(), file.name(), table, file.sha256());
            @Nullable FileRecord recent = found.get(key);

            if (recent != null) {
                records.put(file.number(), recent);
            } else {
                stored.put(file.number(), Objects.requireNonNull(accounts.get(key)));
            }
        }

        Map<FileAccount, List<StoredFinding>> findings =
                warehouse == null ? Map.of() : warehouse.findings(stored.values());
        stored.forEach((number, account) ->
                records.put(number, new FileRecord(account, findings.getOrDefault(account, List.of()))));
        return records;
    }

    static FileAccount withSequence(FileAccount account, long sequence) {
        return new FileAccount(
                sequence,
                account.livraison(),
                account.dateLivraison(),
                account.fichier(),
                account.table(),
                account.statut(),
                account.empreinte(),
                account.format(),
                account.fates(),
                account.rejeteesParCode(),
                account.remarques());
    }
}
