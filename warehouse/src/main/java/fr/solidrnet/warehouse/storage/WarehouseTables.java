package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.storage.CommitSteps.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.jspecify.annotations.Nullable;

/** The Iceberg tables of a warehouse, as their heads are; what readers may see of them is the ledger's to say. */
final class WarehouseTables {
    static final TableName LEDGER = new TableName(TableName.JOURNAL, "livraisons");
    static final TableName ACCOUNTS = new TableName(TableName.JOURNAL, "comptes");
    static final TableName FINDINGS = new TableName(TableName.JOURNAL, "constats");
    static final TableName ERASURES = new TableName(TableName.JOURNAL, "effacements");
    private static final String COMMENT = "comment";

    /** Groups of some 200,000 rows, which a reader passes over or takes one a core; see docs/performance.md. */
    private static final String ROW_GROUP = Long.toString(4L << 20);

    /** A file of a model is what is written again where one of its rows changes (ADR 023). */
    private static final String MODEL_FILE = Long.toString(16L << 20);

    /** Tagged snapshots are kept without limit of age: nothing here says how long a reference lives. */
    static final Map<String, String> PROPERTIES = Map.of(
            TableProperties.FORMAT_VERSION, "2",
            TableProperties.PARQUET_COMPRESSION, "zstd",
            TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, ROW_GROUP,
            TableProperties.COMMIT_NUM_RETRIES, "20",
            TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
            TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "10");

    private final JdbcCatalog catalogue;
    private final CommitSteps steps;
    private final Map<TableName, Table> loaded = new ConcurrentHashMap<>();
    private final Set<TableName> retired = ConcurrentHashMap.newKeySet();

    WarehouseTables(JdbcCatalog catalogue, CommitSteps steps) {
        this.catalogue = catalogue;
        this.steps = steps;
    }

    boolean has(TableName name) {
        return catalogue.tableExists(CatalogueConnection.identifier(name));
    }

    /** As its head is now. Its metadata are parsed again only where the catalogue names others than those known. */
    synchronized Table table(TableName name) {
        @Nullable Table known = loaded.get(name);

        if (known == null) {
            known = catalogue.loadTable(CatalogueConnection.identifier(name));
            loaded.put(name, known);
        } else {
            known.refresh();
        }

        return known;
    }

    SortedSet<TableName> names() {
        SortedSet<TableName> names = new TreeSet<>();

        for (String schema : CatalogueConnection.SCHEMAS) {
            for (TableIdentifier table : catalogue.listTables(Namespace.of(schema))) {
                names.add(new TableName(schema, table.name()));
            }
        }

        return names;
    }

    /** Leaves a table out of {@link #heads}, until it is asked for again by {@link #ensure}. */
    void retire(TableName name) {
        retired.add(name);
    }

    SortedSet<TableName> retired() {
        return new TreeSet<>(retired);
    }

    /** The head of every table but the ledger and those retired. A table that another program left without a snapshot gets one. */
    SortedMap<String, Long> heads() {
        SortedMap<String, Long> heads = new TreeMap<>();

        for (TableName name : names()) {
            if (!name.equals(LEDGER) && !retired.contains(name)) {
                heads.put(name.toString(), head(table(name)));
            }
        }

        return heads;
    }

    Table ensure(TableName name, Schema schema, String comment) {
        retired.remove(name);

        if (!has(name)) {
            create(name, schema, comment);
            return table(name);
        }

        Table table = table(name);
        head(table);
        steps.before(Step.SCHEMA);
        boolean changed = new SchemaEvolution(name, table, schema).apply();

        Map<String, String> properties = properties(name, comment);

        if (!table.properties().entrySet().containsAll(properties.entrySet())) {
            UpdateProperties update = table.updateProperties();
            properties.forEach(update::set);
            update.commit();
            changed = true;
        }

        steps.after(Step.SCHEMA);
        return changed ? table(name) : table;
    }

    void drop(TableName name) {
        loaded.remove(name);
        retired.remove(name);
        catalogue.dropTable(CatalogueConnection.identifier(name), true);
    }

    private void create(TableName name, Schema schema, String comment) {
        steps.take(
                Step.TABLE,
                () -> catalogue.createTable(
                        CatalogueConnection.identifier(name),
                        schema,
                        PartitionSpec.unpartitioned(),
                        properties(name, comment)));
        head(table(name));
    }

    private static Map<String, String> properties(TableName name, String comment) {
        Map<String, String> properties = new TreeMap<>(PROPERTIES);

        if (name.schema().equals(TableName.COURANT) || name.schema().equals(TableName.MART)) {
            properties.put(TableProperties.WRITE_TARGET_FILE_SIZE_BYTES, MODEL_FILE);
        }

        properties.put(COMMENT, comment);
        return properties;
    }

    private long head(Table table) {
        @Nullable Snapshot current = table.currentSnapshot();

        if (current == null) {
            steps.take(Step.FIRST_SNAPSHOT, () -> table.newFastAppend().commit());
            current = table.currentSnapshot();
        }

        return Objects.requireNonNull(current).snapshotId();
    }
}
