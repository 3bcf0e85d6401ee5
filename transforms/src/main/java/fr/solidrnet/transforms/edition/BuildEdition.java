package fr.solidrnet.transforms.edition;

import fr.solidrnet.transforms.impact.FactorChoice;
import fr.solidrnet.transforms.model.MartSchemas;
import fr.solidrnet.transforms.model.ModelSchema;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.duckdb.SnapshotViews;
import fr.solidrnet.warehouse.edition.EditionDraft;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.EditionOrigin;
import fr.solidrnet.warehouse.edition.EditionStore;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.LedgerEntry.Nature;
import fr.solidrnet.warehouse.storage.TableName;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Freezes a month: computes every indicator for it and the 23 months before from the snapshots of the ledger's state,
 * whatever was refused or held back, and makes the next revision of its edition.
 */
public final class BuildEdition {
    private static final TableName ACCOUNTS = new TableName(TableName.JOURNAL, "comptes");
    private static final TableName FACTORS = TableName.of("courant.facteurs");

    private final ComputedFrom texts = ComputedFrom.shipped();
    private final Set<String> blocking;

    /** @param blocking tables that must be whole: a refused or held file that no later one made good stops the edition */
    public BuildEdition(Set<String> blocking) {
        this.blocking = Set.copyOf(blocking);
    }

    /** The tables that must be whole where nobody configured others. */
    public static Set<String> blockingTables(Contracts contracts) {
        return contracts.tables().stream()
                .filter(Contract::blocking)
                .map(Contract::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes the edition with the live factors. */
    public EditionManifest build(Warehouse warehouse, YearMonth month) {
        return build(warehouse, month, FactorChoice.LIVE);
    }

    /**
     * @param warehouse open for writing, its models computed after its last delivery
     * @throws SolidrnetException BLOCKED, naming them, when a file of a blocking table was refused or held, or when the
     *     set lacks a factor that the devices in service ask for
     */
    public EditionManifest build(Warehouse warehouse, YearMonth month, FactorChoice choice) {
        LedgerEntry models = modelsOf(warehouse);
        refuseIfBlocked(warehouse, month);
        EditionStore editions = new EditionStore(warehouse);
        EditionDraft draft = editions.begin(month);
        EditionId previous = editions.before(month).orElse(null);
        SortedMap<String, String> hashes = new TreeMap<>();
        hashes.put("contrats", warehouse.contracts().hash());
        hashes.put("modeles", models.empreinte());
        hashes.put("indicateurs", texts.catalogue().hash());

        try (Connection connection = DuckDb.inMemory()) {
            SnapshotViews.create(connection, warehouse, draft.state(), tablesRead());
            String factors = EditionFactorSet.use(connection, editions, choice);
            new WriteEditionFiles(texts, warehouse.contracts())
                    .write(connection, month, previous == null ? null : editions.open(previous), draft.folder());
            hashes.put("facteurs", FactorsHash.of(connection));
            return editions.freeze(draft, new EditionOrigin(previous, deliveries(warehouse), factors, hashes));
        } catch (SQLException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "DuckDB failed: " + e.getMessage(), e);
        }
    }

    private static LedgerEntry modelsOf(Warehouse warehouse) {
        return warehouse
                .lastChange()
                .filter(entry -> entry.nature() == Nature.MODELES)
                .orElseThrow(() -> new SolidrnetException(
                        FailureKind.CONFIGURATION,
                        "The models of " + warehouse.layout().root()
                                + " are older than its last delivery: compute them before the edition"));
    }

    private void refuseIfBlocked(Warehouse warehouse, YearMonth month) {
        List<FileAccount> files = new BlockingFiles(warehouse::arrival).among(warehouse.accounts(), blocking);

        if (!files.isEmpty()) {
            throw new SolidrnetException(
                    FailureKind.BLOCKED,
                    "The edition " + month + " is not made: " + sentences(files)
                            + ". Load a corrected file of each of these tables, under any name, in a delivery of the same"
                            + " date or a later one; or take the table out of the configuration's `blocking` list");
        }
    }

    private static String sentences(List<FileAccount> files) {
        return files.stream()
                .map(file -> file.fichier() + " of delivery " + file.livraison() + " (" + file.table() + ") is "
                        + file.statut())
                .collect(Collectors.joining("; "));
    }

    /** The tables that an edition is computed from. */
    static List<TableName> tablesRead() {
        List<TableName> tables = new ArrayList<>();
        tables.add(ACCOUNTS);
        tables.add(FACTORS);
        MartSchemas.load().marts().stream()
                .map(ModelSchema::name)
                .map(TableName::of)
                .forEach(tables::add);
        return tables;
    }

    private static List<String> deliveries(Warehouse warehouse) {
        return warehouse.ledger().stream()
                .filter(entry -> entry.nature().isDelivery())
                .sorted(Comparator.comparing(
                                LedgerEntry::dateLivraison, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(LedgerEntry::livraison))
                .map(LedgerEntry::livraison)
                .distinct()
                .toList();
    }
}
