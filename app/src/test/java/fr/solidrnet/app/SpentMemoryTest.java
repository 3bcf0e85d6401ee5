package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpentMemoryTest {
    private final StringWriter err = new StringWriter();
    private final List<Integer> ended = new ArrayList<>();

    @Test
    void aThreadWithoutMemoryEndsTheRunInASentence() throws InterruptedException {
        die(new OutOfMemoryError("Java heap space"));
        assertThat(ended).containsExactly(ExitCode.CONFIGURATION.code());
        assertThat(err).asString().contains("The memory is too small for this run", "SOLIDRNET_HEAP");
    }

    @Test
    void anyOtherFailureOfAThreadIsItsOwn() throws InterruptedException {
        die(new IllegalStateException("essai"));
        assertThat(ended).isEmpty();
        assertThat(err).asString().isEmpty();
    }

    private void die(Throwable failure) throws InterruptedException {
        Thread thread = new Thread(() -> SpentMemoryTest.<RuntimeException>raise(failure));
        thread.setUncaughtExceptionHandler(new SpentMemory(new PrintWriter(err, true), ended::add));
        thread.start();
        thread.join();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
