package fr.solidrnet.app.sql.wire;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes replies into the pipe. Several threads may: one tells the progress while another waits for rows. */
public final class ReplyWriter {
    static final int NULL = -1;

    private final DataOutputStream out;

    public ReplyWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Sends a reply; a row may wait for others unless {@link #flush} is called, anything else goes at once. */
    public synchronized void write(Reply reply) throws IOException {
        if (reply instanceof Reply.Row row) {
            out.writeByte('R');
            cells(row.cells());
            return;
        }

        if (reply instanceof Reply.Ready) {
            out.writeByte('H');
        } else if (reply instanceof Reply.Columns columns) {
            out.writeByte('C');
            columns(columns.columns());
        } else if (reply instanceof Reply.Progress progress) {
            out.writeByte('P');
            out.writeDouble(progress.percent());
        } else if (reply instanceof Reply.Warning warning) {
            out.writeByte('W');
            text(warning.sentence());
        } else if (reply instanceof Reply.Failure failure) {
            out.writeByte('F');
            text(failure.sentence());
            out.writeInt(failure.position());
            out.writeBoolean(failure.spent());
        } else if (reply instanceof Reply.End end) {
            out.writeByte('E');
            out.writeLong(end.rows());
        }

        out.flush();
    }

    public synchronized void flush() throws IOException {
        out.flush();
    }

    private void columns(List<Column> columns) throws IOException {
        out.writeInt(columns.size());

        for (Column column : columns) {
            text(column.name());
            text(column.type());
            out.writeByte(column.kind().ordinal());
        }
    }

    private void cells(List<@Nullable String> cells) throws IOException {
        for (String cell : cells) {
            if (cell == null) {
                out.writeInt(NULL);
            } else {
                text(cell);
            }
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
