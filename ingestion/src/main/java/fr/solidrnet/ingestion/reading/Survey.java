package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One walk over all rows of a file whose header is known: what is data, what is not, and whether the end is there. */
final class Survey {
    private final HeaderMatch header;
    private final List<Integer> required;
    private final List<Integer> keys;
    private final int motif;
    private final List<IgnoredCells> ignoredCells;
    private final SortedMap<String, Long> notOurs = new TreeMap<>();
    private final List<Long> totals = new ArrayList<>();
    private long preamble;
    private long blank;
    private long exampleLine;
    private long rows;
    private long withdrawals;
    private long plain;
    private long trailing;
    private boolean begun;
    private boolean lastIsShort;
    private boolean ended;
    private boolean cut;

    private Survey(HeaderMatch header) {
        this.header = header;
        this.required = header.required();
        this.keys = header.format().columns().stream()
                .filter(column -> column.key())
                .map(column -> header.position(column.name()))
                .filter(position -> position >= 0)
                .toList();
        this.motif = header.position(Mapping.MOTIF);
        this.ignoredCells = IgnoredCells.of(header);
    }

    static Survey of(Content content, HeaderMatch header, Text text) throws IOException {
        Survey survey = text.stretches().isEmpty() ? inOneGo(content, header, text) : inParts(content, header, text);
        survey.cut = !text.lineEnded() && survey.lastIsShort;
        return survey;
    }

    private static Survey inOneGo(Content content, HeaderMatch header, Text text) throws IOException {
        Survey survey = new Survey(header);
        survey.ended = content.workbook();

        try (RawRows rows = content.workbook()
                ? RawRows.open(content, header.row().line())
                : CsvRows.openWithEnd(content, text.lineEnded())) {
            while (rows.hasNext()) {
                RawRow row = rows.next();

                if (!content.workbook() && CsvRows.isEnd(row)) {
                    survey.ended = true;
                } else {
                    survey.see(row);
                }
            }
        }

        return survey;
    }

    /** A regular text: no quote is left open, and where its first data row is found its other parts can be seen at once. */
    private static Survey inParts(Content content, HeaderMatch header, Text text) throws IOException {
        Survey survey = new Survey(header);
        survey.ended = true;
        List<Stretch> left = new ArrayList<>(text.stretches());

        while (survey.rows == 0 && !left.isEmpty()) {
            survey.seeLines(content, left.remove(0));
        }

        try {
            left.parallelStream()
                    .map(stretch -> {
                        Survey part = new Survey(header);
                        part.begun = true;
                        part.seeLinesUnchecked(content, stretch);
                        return part;
                    })
                    .toList()
                    .forEach(survey::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }

        return survey;
    }

    private void seeLinesUnchecked(Content content, Stretch stretch) {
        try {
            seeLines(content, stretch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seeLines(Content content, Stretch stretch) throws IOException {
        int width = header.row().cells().size();
        RowStarts starts = new RowStarts(motif);

        try (PlainLines lines = PlainLines.open(content, stretch, motif, width)) {
            while (lines.nextLine()) {
                boolean below = rows > 0 || begun;

                if (below && lines.cells() == width && starts.isData(lines) && !starts.hasMotif(lines)) {
                    rows++;
                    plain++;
                    lastIsShort = false;
                } else {
                    see(lines.raw());
                }
            }
        }
    }

    private void add(Survey next) {
        totals.addAll(next.totals);
        blank += next.blank;
        rows += next.rows;
        withdrawals += next.withdrawals;
        plain += next.plain;
        trailing += next.trailing;
        lastIsShort = next.lastIsShort;
    }

    private void see(RawRow row) {
        lastIsShort = false;

        if (row.line() < header.row().line()) {
            preamble++;
        } else if (row.line() > header.row().line()) {
            seeBelow(row);
        }
    }

    private void seeBelow(RawRow row) {
        if (row.blank()) {
            blank++;
        } else if (!begun && rows == 0 && exampleLine == 0 && SkippedRows.example(row, keys)) {
            exampleLine = row.line();
        } else if (SkippedRows.total(row, required, motif)) {
            totals.add(row.line());
        } else {
            ignoredCells.stream()
                    .filter(cells -> cells.isIn(row))
                    .findFirst()
                    .ifPresentOrElse(cells -> notOurs.merge(cells.reason(), 1L, Long::sum), () -> seeData(row));
        }
    }

    private void seeData(RawRow row) {
        int width = header.row().cells().size();
        int cells = row.cells().size();
        rows++;
        lastIsShort = cells < header.width();
        withdrawals += SkippedRows.withdraws(row, motif) ? 1 : 0;
        plain += cells == width ? 1 : 0;
        trailing += cells == width + 1 && row.cells().get(width).isBlank() ? 1 : 0;
    }

    long rows() {
        return rows;
    }

    long ignored() {
        long notData = notOurs.values().stream().mapToLong(Long::longValue).sum();
        return preamble + blank + totals.size() + (exampleLine > 0 ? 1 : 0) + notData;
    }

    long preamble() {
        return preamble;
    }

    long blank() {
        return blank;
    }

    /** How many rows are no data of the programme, by what they are. */
    SortedMap<String, Long> notOurs() {
        return notOurs;
    }

    /** What tells such rows from data. */
    List<IgnoredCells> ignoredCells() {
        return ignoredCells;
    }

    List<Long> totals() {
        return totals;
    }

    long exampleLine() {
        return exampleLine;
    }

    /** Whether every row ends with a delimiter that the header lacks. */
    boolean delimiterAtEnd() {
        return trailing > 0 && plain == 0;
    }

    /** Whether the end is missing: a quote left open, or a last line of data that is short and not ended. */
    boolean truncated() {
        return !ended || cut;
    }

    /** Whether the file does nothing but withdraw keys. */
    boolean withdrawsOnly() {
        return rows > 0 && withdrawals == rows;
    }
}
