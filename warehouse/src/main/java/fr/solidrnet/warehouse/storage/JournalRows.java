package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.finding.SharedValues;
import fr.solidrnet.warehouse.journal.ErasureRecord;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.LedgerEntry;
import fr.solidrnet.warehouse.journal.StoredFinding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;

/** The records of the journal as rows of its tables, and back. Columns are named as the contracts of the journal. */
final class JournalRows {
    private JournalRows() {}

    static Record fill(Record row, LedgerEntry entry) {
        row.setField("sequence", entry.sequence());
        row.setField("nature", entry.nature().name());
        row.setField("livraison", entry.livraison());
        row.setField("date_livraison", entry.dateLivraison());
        row.setField("enregistree_le", LocalDateTime.ofInstant(entry.enregistreeLe(), ZoneOffset.UTC));
        row.setField("version_code", entry.versionCode());
        row.setField("empreinte", entry.empreinte());
        row.setField("cle_id", entry.cleId());
        row.setField("instantanes", entry.instantanes());
        return row;
    }

    static LedgerEntry ledgerEntry(Record row) {
        return new LedgerEntry(
                count(row, "sequence"),
                LedgerEntry.Nature.valueOf(text(row, "nature")),
                text(row, "livraison"),
                optionalDate(row),
                ((LocalDateTime) row.getField("enregistree_le")).toInstant(ZoneOffset.UTC),
                text(row, "version_code"),
                text(row, "empreinte"),
                text(row, "cle_id"),
                counts(row, "instantanes"));
    }

    static Record fill(Record row, FileAccount account) {
        row.setField("sequence", account.sequence());
        row.setField("livraison", account.livraison());
        row.setField("date_livraison", account.dateLivraison());
        row.setField("fichier", account.fichier());
        row.setField("nom_table", account.table());
        row.setField("statut", account.statut().name());
        row.setField("empreinte", account.empreinte());
        row.setField("format", account.format());
        row.setField("lues", account.fates().lues());
        row.setField("nouvelles", account.fates().nouvelles());
        row.setField("corrigees", account.fates().corrigees());
        row.setField("doublons", account.fates().doublons());
        row.setField("perimees", account.fates().perimees());
        row.setField("retirees", account.fates().retirees());
        row.setField("rejetees", account.fates().rejetees());
        row.setField("retenues", account.fates().retenues());
        row.setField("ignorees", account.fates().ignorees());
        row.setField("rejetees_par_code", account.rejeteesParCode());
        row.setField("remarques", account.remarques());
        return row;
    }

    static FileAccount account(Record row) {
        return new FileAccount(
                count(row, "sequence"),
                text(row, "livraison"),
                (LocalDate) row.getField("date_livraison"),
                text(row, "fichier"),
                text(row, "nom_table"),
                FileStatus.valueOf(text(row, "statut")),
                text(row, "empreinte"),
                text(row, "format"),
                fates(row),
                counts(row, "rejetees_par_code"),
                remarks(row));
    }

    static Record fill(Record row, StoredFinding stored, long sequence) {
        Finding finding = stored.finding();
        row.setField("sequence", sequence);
        row.setField("livraison", stored.livraison());
        row.setField("date_livraison", stored.dateLivraison());
        row.setField("fichier", finding.file());
        row.setField("empreinte", stored.empreinte());
        row.setField("nom_table", finding.table());
        row.setField("ligne", finding.line());
        row.setField("rang", (long) stored.rang());
        row.setField("colonne", finding.column());
        row.setField("code", finding.code().name());
        row.setField("gravite", finding.code().severity().name());
        row.setField("valeur", finding.value());
        row.setField("phrase", finding.sentence());
        return row;
    }

    static Record fill(Record row, ErasureRecord act) {
        row.setField("sequence", act.sequence());
        row.setField("efface_le", LocalDateTime.ofInstant(act.effaceLe(), ZoneOffset.UTC));
        row.setField("commande", act.commande());
        row.setField("references_demandees", act.referencesDemandees());
        row.setField("pseudonymes_remplaces", act.pseudonymesRemplaces());
        row.setField("valeurs_remplacees", act.valeursRemplacees());
        row.setField("lignes_quarantaine", act.lignesQuarantaine());
        return row;
    }

    /** @param values so that what findings repeat is held once */
    static StoredFinding finding(Record row, SharedValues values) {
        Object value = row.getField("valeur");
        return new StoredFinding(
                values.of(text(row, "livraison")),
                values.of((LocalDate) row.getField("date_livraison")),
                values.of(text(row, "empreinte")),
                (int) count(row, "rang"),
                new Finding(
                        FindingCode.valueOf(text(row, "code")),
                        values.of(text(row, "fichier")),
                        values.of(text(row, "nom_table")),
                        count(row, "ligne"),
                        values.of(text(row, "colonne")),
                        value == null ? null : values.of(value.toString()),
                        values.of(text(row, "phrase"))));
    }

    private static Fates fates(Record row) {
        return new Fates(
                count(row, "lues"),
                count(row, "nouvelles"),
                count(row, "corrigees"),
                count(row, "doublons"),
                count(row, "perimees"),
                count(row, "retirees"),
                count(row, "rejetees"),
                count(row, "retenues"),
                count(row, "ignorees"));
    }

    private static String text(Record row, String column) {
        return row.getField(column).toString();
    }

    private static long count(Record row, String column) {
        return (Long) row.getField(column);
    }

    private static @Nullable LocalDate optionalDate(Record row) {
        return (LocalDate) row.getField("date_livraison");
    }

    private static SortedMap<String, Long> counts(Record row, String column) {
        SortedMap<String, Long> counts = new TreeMap<>();
        ((Map<?, ?>) row.getField(column)).forEach((name, count) -> counts.put(name.toString(), (Long) count));
        return counts;
    }

    private static List<String> remarks(Record row) {
        return ((List<?>) row.getField("remarques"))
                .stream().map(Object::toString).toList();
    }
}
