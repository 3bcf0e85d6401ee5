package fr.solidrnet.warehouse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseLockTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve(".verrou");
    }

    @Test
    void aSecondRunOfTheSameProcessIsTurnedAwayAndLeavesTheFirstItsLock() throws Exception {
        try (WarehouseLock first = take(Duration.ZERO)) {
            assertBusy("this one");
            Process other = LockHolder.start(file);
            assertThat(other.waitFor())
                    .as("another process must not get the lock")
                    .isNotZero();
        }

        take(Duration.ZERO).close();
    }

    @Test
    void aRunThatIsTurnedAwayNamesTheProcessThatHoldsTheWarehouse() throws Exception {
        Process other = LockHolder.start(file);

        try {
            assertBusy("process " + other.pid() + " since ");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aKilledProcessFreesItsLock() throws Exception {
        Process other = LockHolder.start(file);
        other.destroyForcibly();
        take(LONG).close();
    }

    @Test
    void aSecondRunWaitsForTheFirst() {
        WarehouseLock first = take(Duration.ZERO);
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            started.countDown();
            take(LONG).close();
        });
        assertThat(started).satisfies(CountDownLatch::await);
        assertThat(second).isNotDone();
        first.close();
        second.join();
    }

    private void assertBusy(String holder) {
        assertThatThrownBy(() -> take(Duration.ofMillis(120)))
                .hasMessageContaining(holder)
                .hasMessageContaining("wait until that run ends")
                .asInstanceOf(type(SolidrnetException.class))
                .returns(FailureKind.BUSY, SolidrnetException::kind);
    }

    private WarehouseLock take(Duration wait) {
        return WarehouseLock.take(file, TestWarehouse.CLOCK, wait);
    }
}
