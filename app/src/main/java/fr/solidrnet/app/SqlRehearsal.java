package fr.solidrnet.app;

import fr.solidrnet.app.sql.SqlLimits;
import fr.solidrnet.app.sql.SqlSession;
import fr.solidrnet.app.sql.child.ChildSettings;
import fr.solidrnet.app.sql.child.SqlChild;
import fr.solidrnet.app.sql.wire.Reply;
import fr.solidrnet.app.sql.wire.ReplyReader;
import fr.solidrnet.app.sql.wire.ReplyWriter;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import fr.solidrnet.warehouse.storage.FileTree;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Loads what a query takes on both sides of the pipe, on a file of its own making, so that the launcher can keep the
 * classes ready (CDS). Run after a build, never by a command.
 */
public final class SqlRehearsal {
    private static final int PIPE = 1 << 20;
    private static final List<String> QUERIES = List.of(
            "select categorie, count(*) as packs from attributions group by all order by packs desc limit 5",
            "with x as (select * from mart.attributions where jour >= date '2026-01-01') select * from x",
            "select rien from attributions",
            "describe attributions");

    private SqlRehearsal() {}

    /**
     * Without arguments the asking side; prints the class path of the other, which an argument rehearses. Ends with 0, or
     * with the exception that a command would meet.
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("solidrnet-rehearsal-");

        try {
            Path file = folder.resolve("solidrnet.duckdb");
            Files.createDirectory(folder.resolve("tables"));
            make(file);

            if (arguments.length == 0) {
                asParent(folder);
                System.out.println(SqlSession.childClassPath());
            } else {
                asChild(file, folder);
            }
        } finally {
            FileTree.delete(folder);
        }

        // The child's threads wait for a next query.
        System.exit(0);
    }

    private static void make(Path file) throws SQLException {
        try (Connection connection = DuckDb.inMemory()) {
            DuckDb.execute(connection, "attach " + DuckDb.literal(file.toString()) + " as solidrnet");
            DuckDb.execute(connection, "create schema solidrnet.mart");
            DuckDb.execute(
                    connection,
                    "create table solidrnet.mart.attributions as"
                            + " select 'RSA' as categorie, date '2026-10-31' as jour, 1.5::decimal(9, 2) as n");
            DuckDb.execute(
                    connection,
                    "create table solidrnet.main.dictionnaire as select 'mart.attributions' as nom_table,"
                            + " 'jour' as colonne, 'quasi' as sensibilite");
        }
    }

    private static void asParent(Path folder) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        PrintWriter silent = new PrintWriter(nowhere);

        for (String format : List.of("table", "csv", "json")) {
            SqlArguments.read("--warehouse", folder.toString(), "--format", format, QUERIES.get(0))
                    .ifPresent(request -> Main.answer(request, nowhere, silent));
        }
    }

    private static void asChild(Path file, Path folder) throws IOException {
        SqlLimits limits = SqlLimits.DEFAULT;
        ChildSettings settings = new ChildSettings(
                file.toString(),
                "",
                folder.toString(),
                limits.memoryMegabytes(),
                limits.temporaryMegabytes(),
                limits.threads(),
                limits.columns(),
                limits.cellKilobytes(),
                List.of(folder.resolve("tables").toString()));
        PipedInputStream asked = new PipedInputStream(PIPE);
        PipedInputStream answered = new PipedInputStream(PIPE);
        DataOutputStream queries = new DataOutputStream(new PipedOutputStream(asked));
        ReplyWriter replies = new ReplyWriter(new PipedOutputStream(answered));
        Thread child = new Thread(() -> serve(settings, asked, replies), "rehearsed-child");
        child.setDaemon(true);
        child.start();
        ReplyReader reader = new ReplyReader(answered, limits.columns(), PIPE);

        for (String query : QUERIES) {
            byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
            queries.writeInt(bytes.length);
            queries.write(bytes);
            queries.flush();
            awaitEnd(reader);
        }
    }

    private static void serve(ChildSettings settings, PipedInputStream asked, ReplyWriter replies) {
        try {
            SqlChild.serve(settings, asked, replies);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ReplyReader reader) throws IOException {
        Reply reply = reader.read();

        while (!(reply instanceof Reply.End) && !(reply instanceof Reply.Failure)) {
            reply = reader.read();
        }
    }
}
