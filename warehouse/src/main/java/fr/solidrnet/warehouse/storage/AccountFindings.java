package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.StoredFinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;

/** Reads back the findings that were stored with an account. */
final class AccountFindings {
    private AccountFindings() {}

    /** By line and rank. */
    static List<StoredFinding> read(Table constats, long snapshot, FileAccount account) {
        List<StoredFinding> findings = new ArrayList<>();

        try (CloseableIterable<Record> rows = IcebergGenerics.read(constats)
                .useSnapshot(snapshot)
                .where(Expressions.and(
                        Expressions.equal("sequence", account.sequence()),
                        Expressions.equal("livraison", account.livraison()),
                        Expressions.equal("fichier", account.fichier()),
                        Expressions.equal("nom_table", account.table()),
                        Expressions.equal("empreinte", account.empreinte())))
                .build()) {
            rows.forEach(row -> findings.add(JournalRows.finding(row)));
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + constats.name(), e);
        }

        findings.sort(Comparator.comparingLong(
                        (StoredFinding stored) -> stored.finding().line())
                .thenComparingInt(StoredFinding::rang));
        return findings;
    }
}
