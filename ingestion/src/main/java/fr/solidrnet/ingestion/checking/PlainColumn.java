package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.Protection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column that reads cells from bytes, each text once while it is remembered: most columns repeat few texts. What a
 * text says is for {@link CheckedColumn} alone to tell. For one thread and one encoding.
 */
final class PlainColumn {
    private static final int PLACES = 1 << 12;
    private static final int TRIED = 1 << 13;

    private static final byte[] NOTHING = {};

    private final CheckedColumn column;
    private final boolean mayBeMissing;
    private final boolean isContent;
    private final Charset charset;
    private final ReadCell missing;
    private final String prefix;
    private Known @Nullable [] known = new Known[PLACES];
    private int asked;
    private int met;

    private record Known(byte[] text, ReadCell cell) {}

    /** @param isStamp whether it dates the row: two versions may differ in it and be the same */
    PlainColumn(CheckedColumn column, boolean isStamp, boolean mayBeMissing, Charset charset) {
        this.column = column;
        this.mayBeMissing = mayBeMissing;
        this.isContent = !isStamp && column.protection() != Protection.Method.DROP;
        this.charset = charset;
        this.prefix = column.name() + "=";
        this.missing = read(null);
    }

    /** @param from -1 where the row has no such cell */
    ReadCell read(byte[] bytes, int from, int to) {
        if (from < 0 || from == to) {
            return missing;
        }

        Known[] places = known;
        return places == null ? anew(bytes, from, to) : remembered(places, bytes, from, to);
    }

    private ReadCell remembered(Known[] places, byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        @Nullable Known last = places[place];

        if (++asked == TRIED) {
            // A column of which each row has its own text is not worth remembering.
            known = met < TRIED / 4 ? null : places;
        }

        if (last != null && Arrays.equals(last.text, 0, last.text.length, bytes, from, to)) {
            met++;
            return last.cell;
        }

        ReadCell cell = anew(bytes, from, to);
        places[place] = new Known(Arrays.copyOfRange(bytes, from, to), cell);
        return cell;
    }

    private ReadCell anew(byte[] bytes, int from, int to) {
        String raw = new String(bytes, from, to - from, charset);
        return raw.isBlank() ? missing : read(raw);
    }

    private ReadCell read(@Nullable String raw) {
        Cell cell = column.readAnew(raw);
        boolean[] sound = {true};
        column.check(cell, raw, mayBeMissing, finding -> sound[0] = false);
        return new ReadCell(cell, sound[0], content(cell));
    }

    private byte[] content(Cell cell) {
        return isContent && cell instanceof Cell.Value
                ? (prefix + RowChecker.canonical(cell) + RowChecker.CONTENT_END).getBytes(StandardCharsets.UTF_8)
                : NOTHING;
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = to - from;

        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }

        hash *= 0x9E3779B9;
        return hash >>> 20;
    }
}
