package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.NewEntry;
import fr.solidrnet.warehouse.journal.StoredFinding;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;

/** A contract of places and deliveries of it, without Spark and without the product's own tables. */
public final class TrialRows {
    public static final TableName LIEUX = TableName.brut("lieux");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private TrialRows() {}

    public static Contracts contracts() {
        SortedMap<String, String> texts = new TreeMap<>(ResourceFolder.read(Contracts.class, "contracts", ".yaml"));
        texts.keySet().removeIf(name -> !name.startsWith("journal/") && !name.equals("technique.yaml"));
        texts.putAll(ResourceFolder.read(TrialRows.class, "essai", ".yaml"));
        return Contracts.parse(texts);
    }

    /** Appends one row a name and commits them as the delivery {@code livraison}. */
    public static LedgerEntry deliver(Warehouse warehouse, String livraison, String... names) {
        append(warehouse, livraison, names);
        return warehouse.commit(entry(livraison), List.of(account(warehouse, livraison, names.length)), List.of());
    }

    /** Appends one row a name, which readers do not see. */
    public static void append(Warehouse warehouse, String livraison, String... names) {
        Table table = warehouse.table(LIEUX);
        RecordFile.append(
                table, Stream.of(names).map(name -> row(table, livraison, name)).toList());
    }

    public static NewEntry entry(String livraison) {
        return new NewEntry(LedgerEntry.Nature.LIVRAISON, livraison, DAY, "abc", "cle1");
    }

    public static FileAccount account(Warehouse warehouse, String livraison, long rows) {
        return account(
                warehouse,
                livraison,
                "sha-" + livraison,
                FileStatus.CHARGE,
                new Fates(rows, rows, 0, 0, 0, 0, 0, 0, 0));
    }

    public static FileAccount account(
            Warehouse warehouse, String livraison, String sha256, FileStatus status, Fates fates) {
        return new FileAccount(
                warehouse.nextSequence(),
                livraison,
                DAY,
                livraison + ".csv",
                "lieux",
                status,
                sha256,
                "canonique",
                fates,
                new TreeMap<>(),
                List.of("Séparateur deviné : « ; »."));
    }

    public static StoredFinding finding(String livraison, long line) {
        return finding(livraison, "sha-" + livraison, line);
    }

    public static StoredFinding finding(FileAccount account, long line) {
        return finding(account.livraison(), account.empreinte(), line);
    }

    private static StoredFinding finding(String livraison, String sha256, long line) {
        return new StoredFinding(
                livraison,
                DAY,
                sha256,
                0,
                new Finding(
                        FindingCode.FORME_INVALIDE, livraison + ".csv", "lieux", line, "surface", "x", "Corrigez."));
    }

    private static Record row(Table table, String livraison, String name) {
        Record row = RecordFile.row(table);
        row.setField("lieu_id", name);
        row.setField("surface", new BigDecimal("12.50"));
        row.setField("ouvert_le", DAY);
        row.setField("etiquettes", List.of("a", "b"));
        row.setField("livraison", livraison);
        return row;
    }
}
