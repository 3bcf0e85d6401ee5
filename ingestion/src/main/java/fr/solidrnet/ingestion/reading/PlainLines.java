package fr.solidrnet.ingestion.reading;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data rows of one stretch of a regular text, as they lie in a buffer: no text is made of a cell that nobody asks
 * for. The rows, their lines and their texts are those of {@link SourceLines}; a test holds the two together.
 */
public final class PlainLines implements Closeable {
    private static final int BUFFER = 1 << 18;
    private static final int ABSENT = -1;

    private final FileLayout layout;
    private final Charset charset;
    private final InputStream source;
    private final byte delimiter;
    private final RowStarts starts;
    private long left;
    private byte[] buffer = new byte[BUFFER];
    private int filled;
    private int at;
    private long line;
    private int[] ends;
    private int start;
    private int cells;

    private PlainLines(FileLayout layout, Stretch stretch, InputStream source) {
        this.layout = layout;
        this.charset = Charset.forName(layout.content().charset());
        this.source = source;
        this.delimiter = (byte) layout.content().delimiter();
        this.starts = new RowStarts(layout.motif());
        this.left = stretch.to() - stretch.from();
        this.line = stretch.lines();
        this.ends = new int[layout.width() + 1];
    }

    static PlainLines open(FileLayout layout, Stretch stretch) throws IOException {
        InputStream source = Files.newInputStream(Path.of(layout.content().path()));
        source.skipNBytes(stretch.from());
        PlainLines lines = new PlainLines(layout, stretch, source);

        if (stretch.from() == 0) {
            lines.skipMark();
        }

        return lines;
    }

    /** The lines of a text that is not known enough to tell data rows: {@link #nextLine} alone may be asked. */
    static PlainLines open(Content content, Stretch stretch, int motif, int width) throws IOException {
        FileLayout layout =
                new FileLayout(content, 0, List.of(), List.of(), motif, width, width, List.of(), 0, 0, 0, List.of());
        return open(layout, stretch);
    }

    /** Goes to the next data row. @return false at the end, where there is none */
    public boolean next() {
        while (nextLine()) {
            boolean below = line > layout.headerLine() && line != layout.exampleLine();

            if (below && (starts.isData(this) || DataRows.isData(layout, raw()))) {
                return true;
            }
        }

        return false;
    }

    /** Physical line of the row in its file. */
    public long line() {
        return line;
    }

    public int cells() {
        return cells;
    }

    /** What the offsets of {@link #from} and {@link #to} are of; good until the next row. */
    public byte[] bytes() {
        return buffer;
    }

    /** Where a cell starts, -1 where the row is shorter or the position none. */
    public int from(int cell) {
        if (cell < 0 || cell >= cells) {
            return ABSENT;
        }

        return cell == 0 ? start : ends[cell - 1] + 1;
    }

    /** Where a cell that is there ends, exclusive. */
    public int to(int cell) {
        return ends[cell];
    }

    /** The text of a cell; none where it is blank or absent. */
    public @Nullable String text(int cell) {
        int from = from(cell);

        if (from < 0 || from == ends[cell]) {
            return null;
        }

        String text = new String(buffer, from, ends[cell] - from, charset);
        return text.isBlank() ? null : text;
    }

    /** Whether the row has more cells than the header. */
    public boolean surplus() {
        for (int i = layout.headerWidth(); i < cells; i++) {
            if (text(i) != null) {
                return true;
            }
        }

        return cells > layout.width();
    }

    public Charset charset() {
        return charset;
    }

    /** The row as the tolerant reader gives it. */
    RawRow raw() {
        List<String> texts = new ArrayList<>(cells);

        for (int i = 0; i < cells; i++) {
            texts.add(new String(buffer, from(i), ends[i] - from(i), charset));
        }

        return new RawRow(line, texts);
    }

    /** Goes to the next line, whatever it holds. @return false at the end */
    boolean nextLine() {
        if (at == filled && !fill(0)) {
            return false;
        }

        start = at;
        cells = 0;
        int i = at;

        while (true) {
            if (i == filled) {
                int scanned = i - start;

                if (!fill(scanned)) {
                    end(i);
                    at = i;
                    break;
                }

                i = start + scanned;
            }

            byte b = buffer[i];

            if (b == '\n') {
                end(i > start && buffer[i - 1] == '\r' ? i - 1 : i);
                at = i + 1;
                break;
            }

            if (b == delimiter) {
                end(i);
            }

            i++;
        }

        line++;
        return true;
    }

    private void end(int to) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
        }

        ends[cells++] = to;
    }

    /** Reads on behind the last {@code kept} bytes, which move to the front with all offsets of the row. */
    private boolean fill(int kept) {
        if (left == 0) {
            return false;
        }

        byte[] target = kept > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, filled - kept, target, 0, kept);
        int moved = filled - kept;
        buffer = target;
        filled = kept;
        at = 0;

        for (int i = 0; i < cells; i++) {
            ends[i] -= moved;
        }

        start = 0;
        int read = read();
        left -= read;
        filled += read;
        return true;
    }

    private int read() {
        try {
            int wanted = (int) Math.min(left, buffer.length - filled);
            int read = source.readNBytes(buffer, filled, wanted);

            if (read == wanted) {
                return read;
            }
        } catch (IOException e) {
            throw SourceLines.unreadable(layout, e);
        }

        throw new SolidrnetException(
                FailureKind.STORAGE,
                "The file " + layout.content().path() + " became shorter while it was read: leave the exports in place"
                        + " during the run");
    }

    /** A text may begin with a byte order mark. */
    private void skipMark() {
        if (fill(0)
                && filled >= 3
                && buffer[0] == (byte) 0xEF
                && buffer[1] == (byte) 0xBB
                && buffer[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
