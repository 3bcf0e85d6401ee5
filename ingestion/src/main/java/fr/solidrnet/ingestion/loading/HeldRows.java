package fr.solidrnet.ingestion.loading;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Every version of every key ever held, with those that this run adds: what new rows meet and what references are
 * sought among. Of the columns only those that this asks for are kept. Nothing here is written to the warehouse.
 */
final class HeldRows {
    /** The columns that order the versions of a key, greatest last. */
    static final List<String> ORDER = List.of("version_le", "date_livraison", "livraison", "fichier", "ligne");

    private static final long BROADCAST_ROWS = 500_000;
    private static final int PIECES = 6;

    private final Contracts contracts;
    private final Base base;
    private final Map<String, Held> held = new HashMap<>();

    /** What the warehouse holds when the run starts. */
    interface Base {
        /** {@code brut.<table>}. */
        Dataset<Row> rows(Contract contract);

        long count(Contract contract);
    }

    private static final class Held {
        private final List<Dataset<Row>> pieces = new ArrayList<>();
        private long rows;
    }

    HeldRows(Contracts contracts, Base base) {
        this.contracts = contracts;
        this.base = base;
    }

    /** The versions of a table: key, order, content, withdrawal, and what other tables look up. */
    Dataset<Row> versions(Contract contract) {
        return held(contract).pieces.stream().reduce(Dataset::union).orElseThrow();
    }

    long count(Contract contract) {
        return held(contract).rows;
    }

    /** The versions to look something up in, sent to every task where there are few enough. */
    Dataset<Row> lookup(String table, Column... columns) {
        Contract contract = contracts.table(table);
        Dataset<Row> rows = versions(contract).select(columns);
        return count(contract) <= BROADCAST_ROWS ? broadcast(rows) : rows;
    }

    /** @param stored rows that the run takes; they are computed once, here */
    void add(Contract contract, Dataset<Row> stored, long rows) {
        Held of = held(contract);
        of.pieces.add(kept(stored.select(columns(contract)).coalesce(1)));
        of.rows += rows;

        if (of.pieces.size() > PIECES) {
            Dataset<Row> together = kept(versions(contract).coalesce(2));
            of.pieces.clear();
            of.pieces.add(together);
        }
    }

    private Held held(Contract contract) {
        return held.computeIfAbsent(contract.name(), name -> {
            Held first = new Held();
            first.pieces.add(kept(base.rows(contract).select(columns(contract))));
            first.rows = base.count(contract);
            return first;
        });
    }

    /** A checkpoint cuts the plan: without it each delivery would plan all those before it again. */
    private static Dataset<Row> kept(Dataset<Row> rows) {
        return rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
    }

    private Column[] columns(Contract contract) {
        Set<String> names = new LinkedHashSet<>(contract.primaryKey());
        names.addAll(ORDER);
        names.add("empreinte");
        names.add("retrait");

        for (Contract other : contracts.tables()) {
            other.foreignKeys().stream()
                    .filter(key -> key.reference().resource().equals(contract.name()))
                    .forEach(key -> {
                        names.add(key.reference().field());
                        other.fields().stream()
                                .filter(field -> atDate(field, key.field()))
                                .forEach(field -> names.add(dateOf(field)));
                    });
        }

        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    private static boolean atDate(Field field, String reference) {
        return field.protect() != null && reference.equals(field.protect().atReference());
    }

    private static String dateOf(Field field) {
        return Objects.requireNonNull(Objects.requireNonNull(field.protect()).atDate());
    }
}
