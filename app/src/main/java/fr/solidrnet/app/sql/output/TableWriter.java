package fr.solidrnet.app.sql.output;

import fr.solidrnet.app.sql.wire.Column;
import fr.solidrnet.app.sql.wire.Column.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table for the eye: columns as wide as their first rows ask for, numbers to the right. EXPLAIN's drawing, which has
 * lines of its own, comes as it is.
 */
final class TableWriter implements ResultWriter {
    private static final int LOOKED_AT = 200;
    private static final int WIDEST = 60;
    private static final String NULL = "∅";
    private static final Set<Kind> RIGHT = Set.of(Kind.INTEGER, Kind.DECIMAL, Kind.DOUBLE);

    private final Writer out;
    private final boolean wraps;
    private final List<List<String>> waiting = new ArrayList<>();
    private List<Column> columns = List.of();
    private int[] widths = {};
    private boolean begun;

    /** @param wraps whether long texts go on below; otherwise they are cut */
    TableWriter(OutputStream out, boolean wraps) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.wraps = wraps;
    }

    @Override
    public void columns(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        if (isPlan()) {
            out.write(String.valueOf(cells.get(1)));
            return;
        }

        List<String> shown = new ArrayList<>();
        cells.forEach(cell -> shown.add(cell == null ? NULL : fitted(CleanText.of(cell))));

        if (begun) {
            line(shown);
            return;
        }

        waiting.add(shown);

        if (waiting.size() == LOOKED_AT) {
            begin();
        }
    }

    @Override
    public void finish() throws IOException {
        if (!begun && !isPlan()) {
            begin();
        }

        out.flush();
    }

    private boolean isPlan() {
        return columns.size() == 2 && columns.get(0).name().equals("explain_key");
    }

    private void begin() throws IOException {
        begun = true;
        List<String> names =
                columns.stream().map(column -> cut(CleanText.of(column.name()))).toList();
        widths = new int[columns.size()];
        widen(names);
        waiting.forEach(this::widen);
        line(names);
        StringBuilder rule = new StringBuilder();

        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : "-+-").append("-".repeat(width));
        }

        out.write(rule.append('\n').toString());

        for (List<String> row : waiting) {
            line(row);
        }

        waiting.clear();
    }

    private void widen(List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(WIDEST, Math.max(widths[i], length(cells.get(i))));
        }
    }

    private void line(List<String> cells) throws IOException {
        List<String> rest = cells;

        while (rest.stream().anyMatch(cell -> length(cell) > WIDEST)) {
            lineOfTable(rest.stream()
                    .map(cell -> cell.substring(0, broken(cell)).strip())
                    .toList());
            rest = rest.stream()
                    .map(cell -> cell.substring(broken(cell)).strip())
                    .toList();
        }

        lineOfTable(rest);
    }

    private void lineOfTable(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();

        for (int i = 0; i < cells.size(); i++) {
            String space = " ".repeat(Math.max(0, widths[i] - length(cells.get(i))));
            boolean right = RIGHT.contains(columns.get(i).kind());
            line.append(i == 0 ? "" : " | ").append(right ? space + cells.get(i) : cells.get(i) + space);
        }

        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    /** Where the first line of a cell ends: at its end or, where it is too long, at the last blank that fits. */
    private static int broken(String cell) {
        if (length(cell) <= WIDEST) {
            return cell.length();
        }

        int most = cell.offsetByCodePoints(0, WIDEST);
        int blank = cell.lastIndexOf(' ', most);
        return blank > 0 ? blank : most;
    }

    private String fitted(String text) {
        return wraps ? text : cut(text);
    }

    private static String cut(String text) {
        return length(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
