package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.ingestion.quarantine.QuarantineRow;
import fr.solidrnet.ingestion.reading.Sniffed;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.journal.FileStatus;
import fr.solidrnet.warehouse.journal.StoredFinding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the account and the findings of files, for one table and one ledger row. */
final class FileRecords {
    private final String table;
    private final long sequence;
    private final BigDecimal share;

    FileRecords(String table, long sequence, BigDecimal share) {
        this.table = table;
        this.sequence = sequence;
        this.share = share;
    }

    /** An account and the findings that go with it. */
    record FileRecord(FileAccount account, List<StoredFinding> findings) {}

    /** Of a file read for the first time. */
    FileRecord sent(InputFile file, TableStep.Outcome outcome) {
        Sniffed.Recognised read = Objects.requireNonNull(file.read());
        List<String> remarks = new ArrayList<>(read.remarks());
        remarks.addAll(file.mapping(table).remarks());
        List<StoredFinding> findings = new ArrayList<>();
        read.warnings().forEach(warning -> findings.add(stored(file, 0, at(warning))));
        return whole(file, outcome, read.layout().ignored(), remarks, findings);
    }

    /** Of a file that was held and is tried again whole. */
    FileRecord triedAgain(InputFile file, TableStep.Outcome outcome, FileRecord before) {
        Set<Long> lines = file.rows(table).map(QuarantineRow::ligne).collect(Collectors.toSet());
        List<StoredFinding> findings = new ArrayList<>(before.findings().stream()
                .filter(stored -> !lines.contains(stored.finding().line()))
                .filter(stored -> stored.finding().code() != FindingCode.PART_REFUSEE)
                .toList());
        List<String> remarks = before.account().remarques().stream()
                .filter(remark -> !OldCommunes.isRemark(remark) && !remark.contains(HELD))
                .toList();
        return whole(file, outcome, before.account().fates().ignorees(), new ArrayList<>(remarks), findings);
    }

    /** Of a file that is loaded, some of whose rows waited. */
    FileRecord revised(InputFile file, TableStep.Outcome outcome, FileRecord before) {
        List<QuarantineRow> rows = file.rows(table).toList();
        Set<Long> lines = rows.stream().map(QuarantineRow::ligne).collect(Collectors.toSet());
        Tally tally = outcome.tally(file);
        SortedMap<String, Long> codes = new TreeMap<>(before.account().rejeteesParCode());
        rows.forEach(row -> codes.merge(row.constats().get(0).code(), -1L, Long::sum));
        tally.rejected().forEach((code, count) -> codes.merge(code, count, Long::sum));
        codes.values().removeIf(count -> count == 0);
        Fates fates = before.account()
                .fates()
                .plus(new Fates(-rows.size(), 0, 0, 0, 0, 0, -rows.size(), 0, 0))
                .plus(tally.fates());
        List<StoredFinding> findings = new ArrayList<>(before.findings().stream()
                .filter(stored -> !lines.contains(stored.finding().line()))
                .toList());
        findings.addAll(ofRows(file, outcome));
        List<String> remarks = new ArrayList<>(before.account().remarques());
        OldCommunes.add(remarks, tally.replaced());
        return new FileRecord(account(file, FileStatus.CHARGE, fates, codes, remarks), findings);
    }

    /** Of a file that stays out whole. */
    FileRecord refused(String livraison, java.time.LocalDate date, Sniffed.Refused file) {
        List<StoredFinding> findings = file.findings().stream()
                .map(finding -> new StoredFinding(livraison, date, file.file().sha256(), 0, at(finding)))
                .toList();
        FileAccount account = new FileAccount(
                sequence,
                livraison,
                date,
                file.file().name(),
                table,
                FileStatus.REFUSE,
                file.file().sha256(),
                file.format(),
                Fates.NONE,
                new TreeMap<>(),
                file.findings().stream().map(Finding::sentence).toList());
        return new FileRecord(account, findings);
    }

    private static final String HELD = "le fichier entier est retenu";

    private FileRecord whole(
            InputFile file,
            TableStep.Outcome outcome,
            long ignored,
            List<String> remarks,
            List<StoredFinding> findings) {
        Tally tally = outcome.tally(file);
        boolean held = outcome.held().contains(file.number());

        OldCommunes.add(remarks, tally.replaced());

        if (held) {
            Finding finding = beyond(file, tally);
            findings.add(stored(file, 0, finding));
            remarks.add(finding.sentence());
        }

        findings.addAll(ofRows(file, outcome));
        Fates fates = tally.fates().plus(new Fates(0, 0, 0, 0, 0, 0, 0, 0, ignored));
        FileStatus status = held ? FileStatus.RETENU : FileStatus.CHARGE;
        return new FileRecord(account(file, status, fates, tally.rejected(), remarks), findings);
    }

    private FileAccount account(
            InputFile file, FileStatus status, Fates fates, SortedMap<String, Long> codes, List<String> remarks) {
        return new FileAccount(
                sequence,
                file.livraison(),
                file.date(),
                file.name(),
                table,
                status,
                file.sha256(),
                file.format(),
                fates,
                codes,
                List.copyOf(remarks));
    }

    private List<StoredFinding> ofRows(InputFile file, TableStep.Outcome outcome) {
        List<StoredFinding> stored = new ArrayList<>();
        outcome.findings(file).forEach((line, findings) -> {
            List<RowFinding> counted = new ArrayList<>(findings);
            counted.sort((one, other) -> Boolean.compare(other.refuses(), one.refuses()));

            for (int rank = 0; rank < counted.size(); rank++) {
                stored.add(stored(file, rank, counted.get(rank).at(file.name(), table, line)));
            }
        });
        return stored;
    }

    private Finding beyond(InputFile file, Tally tally) {
        String detail = String.format(
                Locale.FRANCE,
                "%d %s sur %d (plus de %s %%)",
                tally.fates().rejetees(),
                tally.fates().rejetees() == 1 ? "ligne refusée" : "lignes refusées",
                tally.fates().lues(),
                share.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ','));
        FindingCode code = FindingCode.PART_REFUSEE;
        return new Finding(code, file.name(), table, 0, "", null, Finding.sentence(code, "", null, detail));
    }

    private Finding at(Finding finding) {
        return new Finding(
                finding.code(),
                finding.file(),
                table,
                finding.line(),
                finding.column(),
                finding.value(),
                finding.sentence());
    }

    private static StoredFinding stored(InputFile file, int rank, Finding finding) {
        return new StoredFinding(file.livraison(), file.date(), file.sha256(), rank, finding);
    }
}
