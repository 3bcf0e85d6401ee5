package fr.solidrnet.app;

import fr.solidrnet.warehouse.storage.CommitSteps;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The product as a process of its own, to be killed: it tells each moment of its steps on standard output, and stays
 * at the one where it is to be killed until it is.
 */
final class KilledProcess {
    static final YearMonth MONTH = YearMonth.of(2026, 10);

    private KilledProcess() {}

    /** The folder of exports, that of the warehouse, and the moment to stay at, 0 for none. */
    public static void main(String[] arguments) {
        run(Path.of(arguments[0]), Path.of(arguments[1]), new StayAt(Integer.parseInt(arguments[2])));
    }

    /** A whole run, the drawing of its documents aside: they are made from the edition alone. */
    static void run(Path exports, Path warehouse, CommitSteps steps) {
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), true);
        MonthlyRun run = new MonthlyRun(WarehouseOptions.at(warehouse), silent, steps);
        run.ingest(exports);
        run.edition(MONTH);
        run.maintain(Duration.ZERO);
    }

    /** Starts it and returns its exit code, which is that of a kill where it was. */
    static int killAt(int moment, Path exports, Path warehouse) throws IOException, InterruptedException {
        Process process = start(moment, exports, warehouse);

        for (String line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            if (line.startsWith(moment + " ")) {
                process.destroyForcibly();
                break;
            }
        }

        return process.waitFor();
    }

    /** @return whether it was killed before it was done */
    static boolean killAfter(Duration time, Path exports, Path warehouse) throws IOException, InterruptedException {
        Process process = start(0, exports, warehouse);
        boolean done = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !done;
    }

    /** Gives a command; @return whether it ended well before the time, at which it is killed. */
    static boolean call(Duration time, String... words) throws IOException, InterruptedException {
        Process process = start(Main.class, false, List.of(words));
        boolean done = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        return process.destroyForcibly().waitFor() == 0 && done;
    }

    private static Process start(int moment, Path exports, Path warehouse) throws IOException {
        return start(
                KilledProcess.class,
                moment != 0,
                List.of(exports.toString(), warehouse.toString(), Integer.toString(moment)));
    }

    private static Process start(Class<?> main, boolean heard, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(words);
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        process.environment().remove("SPARK_LOCAL_DIRS");

        if (!heard) {
            process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }

        return process.start();
    }

    private static final class StayAt implements CommitSteps {
        private final int last;
        private int moment;

        StayAt(int last) {
            this.last = last;
        }

        @Override
        public void before(Step step) {
            tell("before " + step);
        }

        @Override
        public void after(Step step) {
            tell("after " + step);
        }

        private synchronized void tell(String what) {
            moment++;
            System.out.println(moment + " " + what);
            System.out.flush();

            while (moment == last) {
                LockSupport.park();
            }
        }
    }
}
