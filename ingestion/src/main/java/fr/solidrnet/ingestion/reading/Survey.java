package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.Mapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One walk over all rows of a file whose header is known: what is data, what is not, and whether the end is there. */
final class Survey {
    private final HeaderMatch header;
    private final List<Integer> required;
    private final List<Integer> keys;
    private final int motif;
    private final List<Long> totals = new ArrayList<>();
    private long preamble;
    private long blank;
    private long exampleLine;
    private long rows;
    private long withdrawals;
    private long plain;
    private long trailing;
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
    }

    /** @param lineEnded whether the text ends with an end of line; true of a workbook */
    static Survey of(Content content, HeaderMatch header, boolean lineEnded) throws IOException {
        Survey survey = new Survey(header);
        survey.ended = content.workbook();

        try (RawRows rows = content.workbook()
                ? RawRows.open(content, header.row().line())
                : CsvRows.openWithEnd(content, lineEnded)) {
            while (rows.hasNext()) {
                RawRow row = rows.next();

                if (!content.workbook() && CsvRows.isEnd(row)) {
                    survey.ended = true;
                } else {
                    survey.see(row);
                }
            }
        }

        survey.cut = !lineEnded && survey.lastIsShort;
        return survey;
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
        } else if (rows == 0 && exampleLine == 0 && SkippedRows.example(row, keys)) {
            exampleLine = row.line();
        } else if (SkippedRows.total(row, required, motif)) {
            totals.add(row.line());
        } else {
            seeData(row);
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
        return preamble + blank + totals.size() + (exampleLine > 0 ? 1 : 0);
    }

    long preamble() {
        return preamble;
    }

    long blank() {
        return blank;
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
