package fr.solidrnet.ingestion.loading;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every key ever held, with those that this run adds: what new rows meet and what references are
 * sought among. Of the columns only those that this asks for are kept. Nothing here is written to the warehouse.
 */
final class HeldRows {
    /** The columns that order the versions of a key, greatest last. */
    static final List<String> ORDER = List.of("version_le", "date_livraison", "livraison", "fichier", "ligne");

    private static final long KNOWN_ROWS = 200_000;
    private static final int PIECES = 6;

    private final SparkSession spark;
    private final Contracts contracts;
    private final Formats formats;
    private final Base base;
    private final long few;
    private final Map<String, Held> held = new HashMap<>();

    /** What the warehouse holds. */
    interface Base {
        /** {@code brut.<table>} as it is when this is asked, whatever is appended later. */
        Dataset<Row> rows(Contract contract);

        /** Some columns of its rows, read without Spark. */
        List<Row> read(Contract contract, List<String> columns);

        long count(Contract contract);
    }

    /** The versions of one table: in Spark's memory, in this process', or both; rows that only one knows are told apart. */
    private static final class Held {
        private final List<Dataset<Row>> pieces = new ArrayList<>();
        private final List<Row> unsparked = new ArrayList<>();
        private @Nullable HeldVersions inMemory;
        private long rows;
    }

    /** @param local rows that one thread takes; a table of more than ten times as many is large */
    HeldRows(SparkSession spark, Contracts contracts, Formats formats, Base base, int local) {
        this.spark = spark;
        this.contracts = contracts;
        this.formats = formats;
        this.base = base;
        this.few = 10L * local;
    }

    /** The versions of a table: key, order, content, withdrawal, and what other tables look up. */
    Dataset<Row> versions(Contract contract) {
        Held of = held(contract);

        if (of.pieces.isEmpty()) {
            Dataset<Row> rows = base.rows(contract).select(columns(contract));
            of.pieces.add(isLarge(contract) ? rows : kept(rows));
        }

        if (!of.unsparked.isEmpty()) {
            of.pieces.add(
                    kept(spark.createDataFrame(of.unsparked, of.unsparked.get(0).schema())
                            .select(columns(contract))));
            of.unsparked.clear();
        }

        return of.pieces.stream().reduce(Dataset::union).orElseThrow();
    }

    /** Whether a table is read from its files where it is asked for, and not kept: a range then spares most of them. */
    boolean isLarge(Contract contract) {
        return count(contract) > few;
    }

    /**
     * The versions of which a column lies where the values do that are sought: of a large table no other file is read.
     *
     * @param sought one column, its name any
     */
    Dataset<Row> versionsNear(Contract contract, String column, Dataset<Row> sought) {
        Dataset<Row> versions = versions(contract);

        if (!isLarge(contract)) {
            return versions;
        }

        Column value = col(sought.columns()[0]);
        Row range = sought.agg(min(value), max(value)).first();
        return versions.filter(col(column).between(range.get(0), range.get(1)));
    }

    /** The versions of a table in this process' memory: for tables that are {@link #fewToMeet few}. */
    HeldVersions inMemory(String table) {
        Contract contract = contracts.table(table);
        Held of = held(contract);
        @Nullable HeldVersions known = of.inMemory;

        if (known == null) {
            known = new HeldVersions(contract.primaryKey());
            List<Row> rows = of.pieces.isEmpty()
                    ? base.read(contract, names(contract))
                    : versions(contract).collectAsList();
            rows.forEach(known::add);
            of.inMemory = known;
        }

        return known;
    }

    /** Whether the tables that the rows of a table meet or refer to are none of them large. */
    boolean fewToMeet(Contract contract) {
        return Stream.concat(Stream.of(contract.name()), contract.referredTables())
                .noneMatch(table -> isLarge(contracts.table(table)));
    }

    /** Whether the keys that the rows of a table refer to are few enough to be in memory. */
    boolean fewToKnow(Contract contract) {
        return contract.referredTables().allMatch(table -> count(contracts.table(table)) <= KNOWN_ROWS);
    }

    long count(Contract contract) {
        return held(contract).rows;
    }

    /**
     * The versions to look values up in, sent to every task where there are few enough.
     *
     * @param sought one column of values
     * @param column that the values are sought in
     */
    Dataset<Row> lookup(String table, String column, Dataset<Row> sought, Column... columns) {
        Contract contract = contracts.table(table);
        Dataset<Row> rows = versionsNear(contract, column, sought).select(columns);
        return isLarge(contract) ? rows : broadcast(rows);
    }

    /** @param stored rows that the run takes; they are computed once, here */
    void add(Contract contract, Dataset<Row> stored, long rows) {
        versions(contract);
        Held of = held(contract);
        of.pieces.add(kept(stored.select(columns(contract)).coalesce(1)));
        of.rows += rows;
        of.inMemory = null;

        if (of.pieces.size() > PIECES) {
            List<Dataset<Row>> small = of.pieces.subList(isLarge(contract) ? 1 : 0, of.pieces.size());
            Dataset<Row> together =
                    kept(small.stream().reduce(Dataset::union).orElseThrow().coalesce(2));
            small.clear();
            of.pieces.add(together);
        }
    }

    /** Rows that the run has appended to the table, too many to be kept beside it: it is read again where it is asked. */
    void readAgain(Contract contract, long rows) {
        Held of = held(contract);
        of.pieces.clear();
        of.unsparked.clear();
        of.pieces.add(base.rows(contract).select(columns(contract)));
        of.rows += rows;
        of.inMemory = null;
    }

    /** @param stored rows that the run takes, with the columns of {@code brut} */
    void add(Contract contract, List<Row> stored) {
        HeldVersions known = inMemory(contract.name());
        stored.forEach(known::add);
        Held of = held(contract);
        of.unsparked.addAll(stored);
        of.rows += stored.size();
    }

    private Held held(Contract contract) {
        return held.computeIfAbsent(contract.name(), name -> {
            Held first = new Held();
            first.rows = base.count(contract);
            return first;
        });
    }

    /** A checkpoint cuts the plan: without it each delivery would plan all those before it again. */
    private static Dataset<Row> kept(Dataset<Row> rows) {
        return rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
    }

    private Column[] columns(Contract contract) {
        return names(contract).stream().map(name -> col(name)).toArray(Column[]::new);
    }

    private List<String> names(Contract contract) {
        Set<String> names = new LinkedHashSet<>(contract.primaryKey());
        names.addAll(ORDER);
        names.add("empreinte");
        names.add("retrait");

        for (Contract other : contracts.tables()) {
            other.foreignKeys().stream()
                    .filter(key -> key.reference().resource().equals(contract.name()))
                    .forEach(key -> {
                        names.add(key.reference().field());
                        names.addAll(formats.labels(other.name(), key.field()));
                        other.fields().stream()
                                .filter(field -> atDate(field, key.field()))
                                .forEach(field -> names.add(dateOf(field)));
                    });
        }

        return List.copyOf(names);
    }

    private static boolean atDate(Field field, String reference) {
        return field.protect() != null && reference.equals(field.protect().atReference());
    }

    private static String dateOf(Field field) {
        return Objects.requireNonNull(Objects.requireNonNull(field.protect()).atDate());
    }
}
