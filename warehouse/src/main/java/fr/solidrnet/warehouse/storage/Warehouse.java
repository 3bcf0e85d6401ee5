package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.journal.ErasureRecord;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.journal.StoredFinding;
import fr.solidrnet.warehouse.storage.column.ColumnFile;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse opened for writing, by one run at a time, or for reading, by any number. A reader keeps the state that
 * the ledger told when it opened. A writer starts from that state too, whatever a killed run left behind; what it
 * appends is nobody's business until {@link #commit}.
 */
public final class Warehouse implements AutoCloseable {
    private final WarehouseLayout layout;
    private final CatalogueSettings settings;
    private final Contracts contracts;
    private final JdbcCatalog catalogue;
    private final WarehouseTables tables;
    private final Ledger ledger;
    private final @Nullable Writing writing;

    /** What only a writer has. */
    private record Writing(WarehouseLock lock, Clock clock, CommitSteps steps) {}

    private Warehouse(
            WarehouseLayout layout,
            CatalogueSettings settings,
            Contracts contracts,
            JdbcCatalog catalogue,
            @Nullable Writing writing) {
        this.layout = layout;
        this.settings = settings;
        this.contracts = contracts;
        this.catalogue = catalogue;
        this.writing = writing;
        CommitSteps steps = writing == null ? CommitSteps.NONE : writing.steps();
        new Relocation(layout, settings).refuseMoved();
        this.tables = new WarehouseTables(catalogue, steps);
        this.ledger = Ledger.read(tables, steps);
    }

    /**
     * Takes the lock, makes what is missing, and goes back to the ledger's state.
     *
     * @param wait how long another run may hold the warehouse
     * @throws SolidrnetException BUSY, naming the holder, when it holds it longer
     */
    public static Warehouse openForWriting(
            WarehouseLayout layout, CatalogueSettings settings, Contracts contracts, Clock clock, Duration wait) {
        return openForWriting(layout, settings, contracts, clock, wait, CommitSteps.NONE);
    }

    /** @param steps told of each durable step of this run */
    public static Warehouse openForWriting(
            WarehouseLayout layout,
            CatalogueSettings settings,
            Contracts contracts,
            Clock clock,
            Duration wait,
            CommitSteps steps) {
        layout.refuseOtherFolder();
        FileTree.createFolder(layout.tables());
        FileTree.createOwnerOnly(layout.quarantine());
        WarehouseLock lock = WarehouseLock.take(layout.lockFile(), clock, wait);
        @Nullable JdbcCatalog catalogue = null;

        try {
            catalogue = CatalogueConnection.create(layout, settings);
            Warehouse warehouse =
                    new Warehouse(layout, settings, contracts, catalogue, new Writing(lock, clock, steps));
            new Recovery(layout, warehouse.tables, warehouse.state()).run();
            warehouse.ensureContractTables();
            return warehouse;
        } catch (RuntimeException e) {
            close(catalogue, lock);
            throw MachineTrouble.of(e).map(RuntimeException.class::cast).orElse(e);
        } catch (Error e) {
            close(catalogue, lock);
            throw e;
        }
    }

    /**
     * Opens without a lock and without writing.
     *
     * @throws SolidrnetException CONFIGURATION when there is no warehouse
     */
    public static Warehouse openForReading(WarehouseLayout layout, CatalogueSettings settings, Contracts contracts) {
        boolean made = Files.isDirectory(layout.tables())
                && (!settings.isEmbedded(layout) || Files.exists(layout.catalogueFile()));

        if (!made) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "There is no warehouse in " + layout.root()
                            + ": check --warehouse, or make one by loading exports");
        }

        return new Warehouse(layout, settings, contracts, CatalogueConnection.existing(layout, settings), null);
    }

    public WarehouseLayout layout() {
        return layout;
    }

    public Contracts contracts() {
        return contracts;
    }

    /** What readers see: the state of the ledger's last row. */
    public WarehouseState state() {
        return ledger.state();
    }

    public Optional<LedgerEntry> lastEntry() {
        return ledger.last();
    }

    /** The ledger's last row that tells of rows: upkeep, which changes none, is passed over. */
    public Optional<LedgerEntry> lastChange() {
        return ledger.entries().stream()
                .filter(entry -> !entry.nature().isUpkeep())
                .reduce((earlier, later) -> later);
    }

    /** All rows of the ledger, oldest first. */
    public List<LedgerEntry> ledger() {
        return ledger.entries();
    }

    /** The sequence of the ledger row that the next commit writes. */
    public long nextSequence() {
        return state().sequence() + 1;
    }

    /**
     * The accounts in force, by date and name of delivery, file and table: of each file the latest, those left out that
     * {@link FileAccount#replaces gave way} to a loaded file of their name.
     */
    public List<FileAccount> accounts() {
        return ledger.accounts();
    }

    /** The sequence of the ledger row under which the file of an account was first told of, before any revision. */
    public long arrival(FileAccount account) {
        return ledger.arrival(account);
    }

    /** The findings that were stored with each of some {@link #accounts}, by line and rank. */
    public Map<FileAccount, List<StoredFinding>> findings(Collection<FileAccount> accounts) {
        TableName name = WarehouseTables.FINDINGS;
        OptionalLong snapshot = state().snapshot(name);
        return snapshot.isEmpty() || accounts.isEmpty()
                ? Map.of()
                : AccountFindings.read(table(name), snapshot.getAsLong(), accounts);
    }

    /** SHA-256 of the files that are loaded for all their tables: the same bytes need not be read again. */
    public Set<String> loadedFiles() {
        return ledger.loadedFiles();
    }

    /** The table as its head is now; a reader scans it at its snapshot in {@link #state}. */
    public Table table(TableName name) {
        return tables.table(name);
    }

    /**
     * What the rows of a table's head are told by: the same before and after files were written together, another
     * one whenever rows changed. -1 for a table without a snapshot.
     */
    public long rowsVersion(TableName name) {
        return Compaction.rowsVersion(table(name));
    }

    public boolean has(TableName name) {
        return writing == null ? state().snapshots().containsKey(name) : tables.has(name);
    }

    /** The tables: all for a writer, those of the state for a reader. */
    public SortedSet<TableName> tables() {
        return writing == null ? new TreeSet<>(state().snapshots().keySet()) : tables.names();
    }

    /** Makes the table, with an empty snapshot, or brings its columns and comments to what is wanted. */
    public Table ensure(TableName name, Schema schema, String comment) {
        writing();
        return tables.ensure(name, schema, comment);
    }

    /**
     * Makes all that was written since the last commit visible at once: accounts and findings are appended, then the
     * ledger row with the head of every table.
     *
     * @throws SolidrnetException INTERNAL when an account does not balance; nothing is visible then
     */
    public LedgerEntry commit(NewEntry entry, List<FileAccount> accounts, List<StoredFinding> findings) {
        LedgerEntry committed =
                ledger.commit(entry, accounts, findings, writing().clock());
        EditionTags tags = new EditionTags(layout);
        tables.retired().stream().filter(name -> !tags.pin(tables.table(name))).forEach(tables::drop);
        return committed;
    }

    /**
     * Leaves a table out of the states to come. The next commit drops it, unless an edition keeps a snapshot of it; to
     * {@link #ensure} it brings it back.
     */
    public void retire(TableName name) {
        writing();
        tables.retire(name);
    }

    /** Whom a stage tells of its own durable steps. */
    public CommitSteps steps() {
        return writing().steps();
    }

    public Clock clock() {
        return writing().clock();
    }

    /**
     * Settings of a Spark session on this warehouse; its master is the stage's to choose. A writer's scratch files lie
     * with the quarantine, a reader's in the temporary folder: it writes nothing here.
     */
    public Map<String, String> sparkSettings() {
        return SparkSettings.of(layout, settings, writing != null);
    }

    /**
     * Appends rows, few enough to be in memory, as one file; seen once they are committed.
     *
     * @param columns of {@code rows}, by name; the table's others stay empty
     * @param rows values of the Java classes that Spark hands out, lists as {@link List}
     */
    public void append(TableName name, List<String> columns, List<@Nullable Object[]> rows) {
        PlainRows.append(tables.table(name), columns, rows, writing().steps());
    }

    /** Writes rows as files of a table, none of which it has before they are {@link #append appended}. */
    public ColumnFile files(TableName name) {
        return new ColumnFile(tables.table(name));
    }

    /** Whether {@link #files} of a table can be written. */
    public boolean takesFiles(TableName name) {
        return ColumnFile.takes(tables.table(name).schema());
    }

    /**
     * Appends rows that are written in files of the table, all of them in one snapshot; seen once they are committed.
     *
     * @param write makes the files; none makes no snapshot
     */
    public void append(TableName name, Supplier<List<ColumnFile.Written>> write) {
        WrittenFiles.append(tables.table(name), write, writing().steps());
    }

    /** Appends what an erasure leaves in the journal; it names nobody. */
    public void record(ErasureRecord act) {
        Table table = tables.table(WarehouseTables.ERASURES);
        RecordFile.append(
                table,
                List.of(JournalRows.fill(RecordFile.row(table), act)),
                writing().steps());
    }

    /**
     * Some columns of a table's rows, in no order: as its head is for a writer, as {@link #state} says for a reader.
     *
     * @return for each row its values, of the Java classes that Spark hands out
     */
    public List<@Nullable Object[]> read(TableName name, List<String> columns) {
        Table table = table(name);
        @Nullable Snapshot head = table.currentSnapshot();
        boolean reads = writing == null;

        if (!reads && head == null) {
            return List.of();
        }

        return PlainRows.read(
                table,
                reads
                        ? state().snapshot(name).orElseThrow()
                        : Objects.requireNonNull(head).snapshotId(),
                columns);
    }

    /** How many rows a table has in {@link #state}, 0 where the state does not know it. */
    public long rows(TableName name) {
        OptionalLong snapshot = state().snapshot(name);
        return snapshot.isEmpty() ? 0 : rows(name, snapshot.getAsLong());
    }

    /** How many rows a table has at a snapshot. */
    public long rows(TableName name, long snapshot) {
        return DataFiles.rows(table(name), snapshot);
    }

    /** The Parquet files of a table at a snapshot: absolute paths, sorted. */
    public List<String> dataFiles(TableName name, long snapshot) {
        return DataFiles.of(table(name), snapshot);
    }

    @Override
    public void close() {
        catalogue.close();

        if (writing != null) {
            writing.lock().close();
        }
    }

    WarehouseTables catalogued() {
        writing();
        return tables;
    }

    private static void close(@Nullable JdbcCatalog catalogue, WarehouseLock lock) {
        if (catalogue != null) {
            catalogue.close();
        }

        lock.close();
    }

    private void ensureContractTables() {
        for (Contract contract : contracts.journal()) {
            TableName name = new TableName(TableName.JOURNAL, contract.name());
            ensure(name, IcebergSchemas.of(contract.fields()), IcebergSchemas.comment(contract));
        }

        for (Contract contract : contracts.tables()) {
            ensure(
                    TableName.brut(contract.name()),
                    IcebergSchemas.brut(contract, contracts.technical()),
                    IcebergSchemas.comment(contract));
        }
    }

    private Writing writing() {
        if (writing == null) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL, "The warehouse " + layout.root() + " was opened for reading");
        }

        return writing;
    }
}
