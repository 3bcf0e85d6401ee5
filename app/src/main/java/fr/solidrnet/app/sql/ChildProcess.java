package fr.solidrnet.app.sql;

import fr.solidrnet.app.sql.child.ChildSettings;
import fr.solidrnet.app.sql.child.SqlChild;
import fr.solidrnet.app.sql.wire.Reply;
import fr.solidrnet.app.sql.wire.ReplyReader;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A child while it lives: this program's own classes under a small heap, an address-space limit that the shell sets
 * before the JVM begins, an empty environment and a folder of its own.
 */
final class ChildProcess implements AutoCloseable {
    /** What the JVM and DuckDB's library take of the address space beside the data; measured, with some air. */
    private static final int BESIDE_MEGABYTES = 800;

    /** DuckDB's library, which its driver unpacks into the scratch folder where the launcher did not. */
    private static final int LIBRARY_MEGABYTES = 128;

    private static final int HEAP_MEGABYTES = 128;

    /** How the names of the jars begin that the child runs from. */
    private static final List<String> JARS = List.of(
            "solidrnet-app-",
            "solidrnet-warehouse-",
            "duckdb_jdbc-",
            "jackson-annotations-",
            "jackson-core-",
            "jackson-databind-");

    /** The property that names the archive of loaded classes (CDS), which the launcher makes; a child maps it too. */
    private static final String CLASS_ARCHIVE = "solidrnet.archive";

    /**
     * Limits in the units of a POSIX shell: kibibytes, blocks of 512 bytes; no core files. Ctrl-C goes to all processes of
     * the terminal: it is the shell's to understand, and the child's to pass over.
     */
    private static final String LIMITED =
            "ulimit -v \"$1\" && ulimit -f \"$2\" && ulimit -c 0 || exit 97; trap '' INT; shift 2; exec \"$@\"";

    private final Path scratch;
    private final Process process;
    private final DataOutputStream queries;
    private final ReplyReader replies;
    private boolean ready;

    private ChildProcess(Path scratch, Process process, SqlLimits limits) {
        this.scratch = scratch;
        this.process = process;
        this.queries = new DataOutputStream(process.getOutputStream());
        this.replies =
                new ReplyReader(process.getInputStream(), limits.columns(), (limits.cellKilobytes() + 64) * 1024);
    }

    static ChildProcess start(SqlPlace place, SqlLimits limits) {
        Path scratch = Scratch.create();

        try {
            ProcessBuilder builder = new ProcessBuilder(command(place, limits, scratch));
            Map<String, String> environment = builder.environment();
            environment.clear();
            // File names are UTF-8 whatever the machine says; glibc reserves 64 MB an arena.
            environment.put("LC_ALL", "C.UTF-8");
            environment.put("MALLOC_ARENA_MAX", "2");
            builder.directory(scratch.toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            return new ChildProcess(scratch, builder.start(), limits);
        } catch (IOException e) {
            Scratch.delete(scratch);
            throw new SolidrnetException(FailureKind.STORAGE, "Le processus des requêtes ne démarre pas.", e);
        }
    }

    /** Whether the child could take the query. */
    boolean send(String sql) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);

        try {
            queries.writeInt(bytes.length);
            queries.write(bytes);
            queries.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the child has opened the warehouse and begun with what it was sent; what it said up to now tells. */
    boolean isReady() {
        return ready;
    }

    /** What the child says next; null when it has ended, or says what makes no sense. */
    @Nullable
    Reply read() {
        try {
            Reply reply = replies.read();
            ready |= reply instanceof Reply.Ready;
            return reply;
        } catch (IOException e) {
            return null;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process at once, from any thread; a read that waits meets the end of the stream. */
    void kill() {
        process.destroyForcibly();
    }

    /** Kills the process, waits for its end and removes its folder. */
    @Override
    public void close() {
        kill();

        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }

        Scratch.delete(scratch);
    }

    /**
     * What the child needs of this program's class path: the driver asks each jar of it for loggers, which takes longer
     * than a query.
     */
    static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry ->
                        !entry.endsWith(".jar") || JARS.stream().anyMatch(new File(entry).getName()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> command(SqlPlace place, SqlLimits limits, Path scratch) {
        List<String> command = new ArrayList<>();
        long kibibytes = (limits.memoryMegabytes() + BESIDE_MEGABYTES) * 1024L;
        long blocks = (limits.temporaryMegabytes() + LIBRARY_MEGABYTES) * 2048L;
        command.addAll(List.of("/bin/sh", "-c", LIMITED, "sh", Long.toString(kibibytes), Long.toString(blocks)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                // The driver starts the flight recorder, which takes longer than a query; asking for none is
                // deprecated,
                // and the warning would go into the pipe.
                "-XX:-PrintWarnings",
                "-XX:-FlightRecorder",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + scratch));
        String archive = System.getProperty(CLASS_ARCHIVE);

        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }

        command.addAll(List.of("-cp", classPath(), SqlChild.class.getName()));
        command.addAll(new ChildSettings(
                        place.file().toString(),
                        place.schema(),
                        scratch.toString(),
                        limits.memoryMegabytes(),
                        limits.temporaryMegabytes(),
                        limits.threads(),
                        limits.columns(),
                        limits.cellKilobytes(),
                        place.dataFolders().stream().map(Path::toString).toList())
                .arguments());
        return command;
    }
}
