package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.IngestReport.DeliveryReport;
import fr.solidrnet.ingestion.delivery.Delivery;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.loading.FileRecords.FileRecord;
import fr.solidrnet.ingestion.quarantine.Quarantine;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.ingestion.reading.Sniffer;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads one delivery, and with it the rows of earlier ones that wait for a reference. All of it becomes visible at
 * once, by the ledger row that is written last; a delivery that brings nothing new leaves no trace.
 */
final class LoadDelivery {
    private final LoadRun run;
    private final Delivery delivery;
    private final Journal journal;
    private final long sequence;
    private final SteadyFiles steady;
    private final Set<String> grown = new HashSet<>();
    private final List<FileAccount> own = new ArrayList<>();
    private final List<FileAccount> revised = new ArrayList<>();
    private final List<FileRecord> written = new ArrayList<>();
    private final List<QuarantineRow> refused = new ArrayList<>();
    private final List<QuarantineRow> waiting = new ArrayList<>();
    private final SortedMap<FindingCode, Long> counted = new TreeMap<>();
    private long stored;

    LoadDelivery(LoadRun run, Delivery delivery, Journal journal) {
        this.run = run;
        this.delivery = delivery;
        this.journal = journal;
        this.steady = SteadyFiles.of(delivery.files());
        this.sequence = run.target() == null ? 1 : run.target().nextSequence();
    }

    DeliveryReport load(Sniffer sniffer, List<QuarantineRow> waitingBefore, LedgerEntry.Nature nature) {
        Intake intake = Intake.of(delivery, sniffer, journal.loadedFiles(), journal.waiting(waitingBefore));
        intake.skipped().forEach(this::skip);
        intake.refused().forEach(this::refuse);

        for (Contract contract : run.contracts().byReference()) {
            Set<InputFile> held = take(contract, intake.feeding(contract.name()));
            List<InputFile> waitOn = intake.replaced(contract.name()).stream()
                    .filter(file -> held.stream().anyMatch(file::sameName))
                    .toList();
            take(contract, waitOn);
        }

        boolean changed = !written.isEmpty() || stored > 0;

        if (changed && run.target() != null) {
            commit(run.target(), nature);
        }

        journal.remember(written);

        own.sort(Comparator.comparing(FileAccount::fichier).thenComparing(FileAccount::table));
        return new DeliveryReport(
                delivery.name(), delivery.date(), List.copyOf(own), List.copyOf(revised), counted, changed);
    }

    /** All rows that wait after this delivery. */
    List<QuarantineRow> waiting() {
        return waiting;
    }

    /** @return the files of this delivery that were held */
    private Set<InputFile> take(Contract contract, List<InputFile> files) {
        boolean sent = files.stream().anyMatch(file -> file.part() == InputFile.Part.NEW);
        boolean mayFind = contract.referredTables().anyMatch(grown::contains);

        if (!sent && !mayFind) {
            files.forEach(file -> file.rows(contract.name()).forEach(waiting::add));
            return Set.of();
        }

        if (files.isEmpty()) {
            return Set.of();
        }

        run.progress().table(delivery.name(), contract.name());
        TableStep step = TableStep.of(run, contract, files);
        TableStep.Outcome outcome = step.take(files, sequence);
        Aside aside = new Aside(run, contract.name());
        aside.sort(files, step, outcome);
        refused.addAll(aside.refused());
        waiting.addAll(aside.waiting());
        stored += outcome.stored();

        if (outcome.stored() > 0) {
            grown.add(contract.name());
        }

        FileRecords records =
                new FileRecords(contract.name(), sequence, run.settings().refusedShare());
        Map<Integer, FileRecord> before = journal.records(
                files.stream().filter(file -> file.part() != InputFile.Part.NEW).toList(), contract.name());
        files.forEach(file -> keep(file, record(records, file, outcome, before.get(file.number()))));
        return files.stream()
                .filter(file ->
                        file.part() == InputFile.Part.NEW && outcome.held().contains(file.number()))
                .collect(Collectors.toSet());
    }

    private static FileRecord record(
            FileRecords records, InputFile file, TableStep.Outcome outcome, @Nullable FileRecord before) {
        return switch (file.part()) {
            case NEW -> records.sent(file, outcome);
            case WHOLE -> records.triedAgain(file, outcome, Objects.requireNonNull(before));
            case ROWS -> records.revised(file, outcome, Objects.requireNonNull(before));
        };
    }

    private void keep(InputFile file, FileRecord record) {
        boolean isNew = write(record);

        if (file.part() == InputFile.Part.NEW) {
            own.add(record.account());
            run.progress().file(record.account());
        } else if (isNew) {
            revised.add(record.account());
            run.progress().file(record.account());
        }
    }

    private void refuse(Sniffed.Refused file) {
        FileRecords records =
                new FileRecords(file.table(), sequence, run.settings().refusedShare());
        FileRecord record = records.refused(delivery.name(), delivery.date(), file);
        write(record);
        own.add(record.account());
        run.progress().file(record.account());
    }

    /** A skipped file keeps the account under which it was loaded, where that is its own. */
    private void skip(SourceFile file) {
        List<FileAccount> loaded = journal.loadedAs(file.sha256());
        boolean itself = loaded.stream()
                .anyMatch(account -> account.livraison().equals(delivery.name())
                        && account.fichier().equals(file.name()));
        List<String> tables = loaded.isEmpty()
                ? List.of("")
                : loaded.stream().map(FileAccount::table).distinct().toList();

        for (String table : tables) {
            FileAccount account = new FileAccount(
                    sequence,
                    delivery.name(),
                    delivery.date(),
                    file.name(),
                    table,
                    FileStatus.DEJA_CHARGE,
                    file.sha256(),
                    loaded.isEmpty() ? "" : loaded.get(0).format(),
                    Fates.NONE,
                    new TreeMap<>(),
                    List.of());

            if (!itself) {
                write(new FileRecord(account, List.of()));
            }

            own.add(account);
            run.progress().file(account);
        }
    }

    /** Whether the record says something new. */
    private boolean write(FileRecord record) {
        record.findings().forEach(stored -> counted.merge(stored.finding().code(), 1L, Long::sum));

        if (journal.knows(record.account())) {
            return false;
        }

        written.add(record);
        return true;
    }

    private void commit(Warehouse target, LedgerEntry.Nature nature) {
        Quarantine quarantine = new Quarantine(target.layout(), target.state().sequence());
        steady.check();
        target.steps().take(Step.QUARANTINE, () -> quarantine.write(sequence, refused, waiting));
        target.commit(
                new NewEntry(
                        nature,
                        delivery.name(),
                        delivery.date(),
                        run.contracts().hash(),
                        run.key().id()),
                written.stream().map(FileRecord::account).toList(),
                written.stream().flatMap(record -> record.findings().stream()).toList());
        new Quarantine(target.layout(), sequence).purge(run.today());
    }
}
