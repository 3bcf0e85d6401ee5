package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.finding.SharedValues;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.StoredFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/** Reads back the findings that were stored with accounts. */
final class AccountFindings {
    private static final Comparator<StoredFinding> BY_PLACE = Comparator.comparingLong(
                    (StoredFinding stored) -> stored.finding().line())
            .thenComparingInt(StoredFinding::rang);

    private AccountFindings() {}

    /** For each account its findings, by line and rank. The table is looked through once, whatever their number. */
    static Map<FileAccount, List<StoredFinding>> read(Table constats, long snapshot, Collection<FileAccount> accounts) {
        Map<List<Object>, List<StoredFinding>> byPlace = new HashMap<>();
        accounts.forEach(account -> byPlace.put(place(account), new ArrayList<>()));
        SharedValues values = new SharedValues();
        Object[] sequences =
                accounts.stream().map(FileAccount::sequence).distinct().toArray();

        try (CloseableIterable<Record> rows = IcebergGenerics.read(constats)
                .useSnapshot(snapshot)
                .where(Expressions.in("sequence", sequences))
                .build()) {
            for (Record row : rows) {
                @Nullable List<StoredFinding> found = byPlace.get(place(row));

                if (found != null) {
                    found.add(JournalRows.finding(row, values));
                }
            }
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + constats.name(), e);
        }

        Map<FileAccount, List<StoredFinding>> findings = new HashMap<>();
        accounts.forEach(account -> {
            List<StoredFinding> found = byPlace.getOrDefault(place(account), List.of());
            findings.put(account, found.stream().sorted(BY_PLACE).toList());
        });
        return findings;
    }

    private static List<Object> place(FileAccount account) {
        return List.of(
                account.sequence(), account.livraison(), account.fichier(), account.table(), account.empreinte());
    }

    private static List<Object> place(Record row) {
        return List.of(
                row.getField("sequence"),
                row.getField("livraison"),
                row.getField("fichier"),
                row.getField("nom_table"),
                row.getField("empreinte"));
    }
}
