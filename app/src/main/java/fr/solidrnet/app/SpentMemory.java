package fr.solidrnet.app;

import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.storage.MachineTrouble;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when a thread of the engine dies for lack of memory: who waits for its answer would wait for ever.
 * The warehouse is then as after a kill.
 */
final class SpentMemory implements Thread.UncaughtExceptionHandler {
    private final PrintWriter err;
    private final IntConsumer end;

    /** @param end takes the exit code; no shutdown hook may run, since these ask the engine too */
    SpentMemory(PrintWriter err, IntConsumer end) {
        this.err = err;
        this.end = end;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Optional<SolidrnetException> told =
                failure instanceof OutOfMemoryError ? MachineTrouble.of(failure) : Optional.empty();
        told.ifPresent(known -> {
            err.println("solidrnet: " + known.getMessage());
            err.flush();
            end.accept(ExitCode.of(known.kind()).code());
        });

        if (told.isEmpty()) {
            LoggerFactory.getLogger(SpentMemory.class).error("Thread {} ended", thread.getName(), failure);
        }
    }
}
