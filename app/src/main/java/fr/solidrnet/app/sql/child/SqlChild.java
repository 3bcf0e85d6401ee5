package fr.solidrnet.app.sql.child;

import fr.solidrnet.app.sql.gate.Gate;
import fr.solidrnet.app.sql.gate.Tables;
import fr.solidrnet.app.sql.wire.Reply;
import fr.solidrnet.app.sql.wire.ReplyWriter;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of the child: answers the queries that come through its standard input, one after the other, through
 * its standard output. It ends when its input does, whatever it is doing, so that it never outlives its parent.
 */
public final class SqlChild {
    private static final int LONGEST_QUERY = 1 << 20;

    private SqlChild() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        serve(
                ChildSettings.of(List.of(arguments)),
                System.in,
                new ReplyWriter(new FileOutputStream(FileDescriptor.out)));
    }

    /** Answers until the warehouse cannot be opened or {@code in} ends, which is the end of the process. */
    public static void serve(ChildSettings settings, InputStream in, ReplyWriter out)
            throws IOException, InterruptedException {
        BlockingQueue<String> queries = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(new DataInputStream(in), queries), "queries");
        reader.setDaemon(true);
        reader.start();

        try (Connection connection = FencedDatabase.open(settings)) {
            Tables tables = FencedDatabase.fence(connection, settings);
            boolean knowsSensitivity = FencedDatabase.hasDictionary(connection);
            QueryRun run = new QueryRun(connection, new Gate(connection, tables), knowsSensitivity, settings, out);

            out.write(new Reply.Ready());

            while (true) {
                run.answer(queries.take());
            }
        } catch (SQLException e) {
            out.write(new Reply.Failure("solidrnet.duckdb ne s’ouvre pas : " + e.getMessage(), -1, true));
        }
    }

    /** Queries come as a length in bytes and UTF-8. The end of the input is the end of the process. */
    private static void read(DataInputStream in, BlockingQueue<String> queries) {
        try {
            while (true) {
                int length = in.readInt();

                if (length < 0 || length > LONGEST_QUERY) {
                    throw new IOException("A query of " + length + " bytes");
                }

                byte[] bytes = new byte[length];
                in.readFully(bytes);
                queries.add(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
