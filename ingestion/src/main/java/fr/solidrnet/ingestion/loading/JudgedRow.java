package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * A checked row and what becomes of it.
 *
 * @param row of the loading shape
 * @param file number of its file
 * @param code of the first finding that refuses it
 * @param waits whether it is refused for nothing but references that may still come
 * @param sort its fate, empty before it has one
 * @param stored whether the warehouse must store it
 */
record JudgedRow(
        Row row,
        int file,
        long line,
        int replaced,
        List<RowFinding> findings,
        @Nullable String code,
        boolean waits,
        String sort,
        boolean stored) {

    /** A row that has no fate yet. */
    static JudgedRow of(Row row, RowShape shape) {
        List<RowFinding> findings = RowShape.read(row.getList(shape.place(RowShape.FINDINGS)));
        List<RowFinding> refusing =
                findings.stream().filter(RowFinding::refuses).toList();
        return new JudgedRow(
                row,
                row.getInt(shape.place(RowShape.FILE)),
                row.getLong(shape.place("ligne")),
                row.getInt(shape.place(RowShape.REPLACED)),
                findings,
                refusing.isEmpty() ? null : refusing.get(0).code().name(),
                !refusing.isEmpty()
                        && refusing.stream().allMatch(finding -> finding.code() == FindingCode.REFERENCE_INCONNUE),
                "",
                false);
    }

    JudgedRow with(Fate fate) {
        return new JudgedRow(row, file, line, replaced, findings, code, waits, fate.sort(), fate.stored());
    }

    /** The tallies of all rows, by number of file. */
    static Map<Integer, Tally> count(List<JudgedRow> rows) {
        Map<Integer, List<Row>> counts = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(JudgedRow::counted))
                .forEach((counted, alike) -> counts.computeIfAbsent(alike.get(0).file(), file -> new ArrayList<>())
                        .add(counts(alike)));
        Map<Integer, Tally> tallies = new HashMap<>();
        counts.forEach((file, ofFile) -> tallies.put(file, Tally.of(ofFile)));
        return tallies;
    }

    private record Counted(int file, String sort, @Nullable String code, boolean waits) {}

    private Counted counted() {
        return new Counted(file, sort, code, waits);
    }

    private static Row counts(List<JudgedRow> alike) {
        JudgedRow one = alike.get(0);
        return RowFactory.create(
                one.file,
                one.sort,
                one.code,
                one.waits,
                (long) alike.size(),
                alike.stream().filter(JudgedRow::stored).count(),
                alike.stream().mapToLong(JudgedRow::replaced).sum(),
                alike.stream().mapToLong(row -> row.findings().size()).sum());
    }
}
