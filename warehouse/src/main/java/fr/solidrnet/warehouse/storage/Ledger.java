package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.journal.StoredFinding;
import fr.solidrnet.warehouse.resource.ProductVersion;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;

/** The journal of one warehouse: its last ledger row is the state, and it is the last thing that a commit writes. */
final class Ledger {
    private final WarehouseTables tables;
    private final CommitSteps steps;
    private final List<LedgerEntry> entries;
    private @Nullable AccountHistory history;

    private Ledger(WarehouseTables tables, CommitSteps steps, List<LedgerEntry> entries) {
        this.tables = tables;
        this.steps = steps;
        this.entries = entries;
    }

    static Ledger read(WarehouseTables tables, CommitSteps steps) {
        List<LedgerEntry> entries = new ArrayList<>();

        if (tables.has(WarehouseTables.LEDGER)) {
            Table table = tables.table(WarehouseTables.LEDGER);
            @Nullable Snapshot head = table.currentSnapshot();

            if (head != null) {
                RecordFile.read(table, head.snapshotId()).forEach(row -> entries.add(JournalRows.ledgerEntry(row)));
            }
        }

        entries.sort(Comparator.comparingLong(LedgerEntry::sequence));
        return new Ledger(tables, steps, entries);
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    Optional<LedgerEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    WarehouseState state() {
        SortedMap<TableName, Long> snapshots = new TreeMap<>();
        last().ifPresent(entry ->
                entry.instantanes().forEach((name, snapshot) -> snapshots.put(TableName.of(name), snapshot)));
        return new WarehouseState(last().map(LedgerEntry::sequence).orElse(0L), snapshots);
    }

    /**
     * The accounts in force: of each file, its bytes and table, the one of the latest sequence. That of a file that
     * stayed out gives way to the one loaded in its place; that of a loaded file never does, since its rows stay.
     */
    List<FileAccount> accounts() {
        return history().inForce();
    }

    /** The ledger row under which the file of an account was first told of. */
    long arrival(FileAccount account) {
        return history().arrival(account);
    }

    private AccountHistory history() {
        AccountHistory known = history;

        if (known == null) {
            known = new AccountHistory(readAccounts());
            history = known;
        }

        return known;
    }

    /** Files all of whose tables are loaded; a file that is held for one table may be sent again. */
    Set<String> loadedFiles() {
        return history().latest().stream()
                .collect(Collectors.groupingBy(
                        account -> List.of(account.livraison(), account.fichier(), account.empreinte())))
                .values()
                .stream()
                .filter(file -> file.stream().allMatch(account -> account.statut() == FileStatus.CHARGE))
                .map(file -> file.get(0).empreinte())
                .collect(Collectors.toSet());
    }

    LedgerEntry commit(NewEntry asked, List<FileAccount> added, List<StoredFinding> findings, Clock clock) {
        long sequence = state().sequence() + 1;
        added.forEach(account -> check(account, sequence));
        append(Step.ACCOUNTS, WarehouseTables.ACCOUNTS, added, JournalRows::fill);
        append(Step.FINDINGS, WarehouseTables.FINDINGS, findings, (row, each) -> JournalRows.fill(row, each, sequence));
        LedgerEntry entry = entry(asked, sequence, clock);
        append(Step.LEDGER, WarehouseTables.LEDGER, List.of(entry), JournalRows::fill);
        remember(entry, added);
        return entry;
    }

    private <T> void append(Step step, TableName name, List<T> values, BiFunction<Record, T, Record> fill) {
        Table table = tables.table(name);
        Iterable<Record> rows = () -> values.stream()
                .map(value -> fill.apply(RecordFile.row(table), value))
                .iterator();
        steps.take(step, () -> RecordFile.append(table, rows));
    }

    private void remember(LedgerEntry entry, List<FileAccount> added) {
        history = history().plus(added);
        entries.add(entry);
    }

    private LedgerEntry entry(NewEntry asked, long sequence, Clock clock) {
        return new LedgerEntry(
                sequence,
                asked.nature(),
                asked.livraison(),
                asked.dateLivraison(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ProductVersion.text(),
                asked.empreinte(),
                asked.cleId(),
                tables.heads());
    }

    private List<FileAccount> readAccounts() {
        @Nullable Long snapshot = state().snapshots().get(WarehouseTables.ACCOUNTS);

        if (snapshot == null) {
            return List.of();
        }

        return RecordFile.read(tables.table(WarehouseTables.ACCOUNTS), snapshot).stream()
                .map(JournalRows::account)
                .toList();
    }

    private static void check(FileAccount account, long sequence) {
        String place = account.fichier() + " (" + account.table() + ") of delivery " + account.livraison();

        if (!account.fates().balanced()) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "The account of " + place + " does not balance or has a negative count: " + account.fates()
                            + "; nothing was committed");
        }

        if (account.sequence() != sequence) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL,
                    "The account of " + place + " is for ledger row " + account.sequence() + ", not " + sequence);
        }
    }
}
