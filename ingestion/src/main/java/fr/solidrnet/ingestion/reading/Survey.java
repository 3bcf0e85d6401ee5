package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.HeaderFold;
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
    private int lastWidth;
    private boolean lastIsData;

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

    static Survey of(Content content, HeaderMatch header) throws IOException {
        Survey survey = new Survey(header);

        try (RawRows rows = RawRows.open(content)) {
            rows.forEachRemaining(survey::see);
        }

        return survey;
    }

    private void see(RawRow row) {
        lastIsData = false;

        if (row.line() < header.row().line()) {
            preamble++;
        } else if (row.line() == header.row().line()) {
            lastWidth = row.cells().size();
        } else if (row.blank()) {
            blank++;
        } else if (rows == 0 && exampleLine == 0 && SkippedRows.example(row, keys)) {
            exampleLine = row.line();
        } else if (SkippedRows.total(row, required)) {
            totals.add(row.line());
        } else {
            seeData(row);
        }
    }

    private void seeData(RawRow row) {
        int width = header.row().cells().size();
        int cells = row.cells().size();
        rows++;
        lastIsData = true;
        lastWidth = cells;
        withdrawals += HeaderFold.fold(row.cell(motif)).equals("annuler") ? 1 : 0;
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

    /** Whether the last row is one of data and has fewer cells than the header. */
    boolean lastIsShort() {
        return lastIsData && lastWidth < header.width();
    }

    /** Whether the file does nothing but withdraw keys. */
    boolean withdrawsOnly() {
        return rows > 0 && withdrawals == rows;
    }
}
