package fr.solidrnet.app.sql.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads replies from the pipe. What writes them runs hostile SQL, so nothing is believed: a length beyond the limits is
 * an {@link IOException}, before any memory is taken for it.
 */
public final class ReplyReader {
    private static final Column.Kind[] KINDS = Column.Kind.values();

    private final DataInputStream in;
    private final int mostColumns;
    private final int longestText;
    private int columns;

    /**
     * @param mostColumns of a result
     * @param longestText in bytes, of a cell or a sentence
     */
    public ReplyReader(InputStream in, int mostColumns, int longestText) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.mostColumns = mostColumns;
        this.longestText = longestText;
    }

    /** @throws EOFException when the child has ended */
    public Reply read() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'H' -> new Reply.Ready();
            case 'C' -> new Reply.Columns(columns());
            case 'R' -> new Reply.Row(cells());
            case 'P' -> new Reply.Progress(in.readDouble());
            case 'W' -> new Reply.Warning(text());
            case 'F' -> new Reply.Failure(text(), in.readInt(), in.readBoolean());
            case 'E' -> new Reply.End(in.readLong());
            default -> throw new IOException("No reply begins with " + kind);
        };
    }

    private List<Column> columns() throws IOException {
        columns = bounded(in.readInt(), mostColumns);
        List<Column> read = new ArrayList<>();

        for (int i = 0; i < columns; i++) {
            read.add(new Column(text(), text(), KINDS[bounded(in.readUnsignedByte(), KINDS.length - 1)]));
        }

        return read;
    }

    private List<@Nullable String> cells() throws IOException {
        List<@Nullable String> cells = new ArrayList<>(columns);

        for (int i = 0; i < columns; i++) {
            int length = in.readInt();
            cells.add(length == ReplyWriter.NULL ? null : text(length));
        }

        return cells;
    }

    private String text() throws IOException {
        return text(in.readInt());
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(bounded(length, longestText));

        if (bytes.length < length) {
            throw new EOFException();
        }

        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("A reply holds " + value + " where " + most + " is the most");
        }

        return value;
    }
}
