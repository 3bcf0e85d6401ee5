package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right to write to one warehouse: one run at a time, on any machine that sees its disk. Freed by death too. */
final class WarehouseLock implements AutoCloseable {
    /**
     * Locks held by this JVM, with their holders. The system frees a process's lock as soon as the process closes any
     * channel to the file, so that a lock held here must be known without opening the file.
     */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path file;
    private final FileChannel channel;

    private WarehouseLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws SolidrnetException BUSY, naming the holder, when the lock is not free after {@code wait} */
    static WarehouseLock take(Path file, Clock clock, Duration wait) {
        String holder = "process " + ProcessHandle.current().pid() + " since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long deadline = System.nanoTime() + wait.toNanos();

        try {
            Optional<WarehouseLock> lock = attempt(file, holder);

            while (lock.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE.toMillis());
                lock = attempt(file, holder);
            }

            return lock.orElseThrow(() -> busy(file, null));
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot lock the warehouse with " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(file, e);
        }
    }

    private static Optional<WarehouseLock> attempt(Path file, String holder) throws IOException {
        if (HELD_HERE.putIfAbsent(file, holder) != null) {
            return Optional.empty();
        }

        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);

        if (lock(channel, holder)) {
            return Optional.of(new WarehouseLock(file, channel));
        }

        HELD_HERE.remove(file);
        channel.close();
        return Optional.empty();
    }

    private static boolean lock(FileChannel channel, String holder) throws IOException {
        @Nullable FileLock lock = channel.tryLock();

        if (lock == null) {
            return false;
        }

        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return true;
    }

    private static SolidrnetException busy(Path file, @Nullable Throwable cause) {
        return new SolidrnetException(
                FailureKind.BUSY,
                "The warehouse " + file.getParent() + " is held by " + holder(file)
                        + ": wait until that run ends, then start again",
                cause);
    }

    private static String holder(Path file) {
        @Nullable String here = HELD_HERE.get(file);

        if (here != null) {
            return here + " (this one)";
        }

        try {
            String text = Files.readString(file);
            return text.isEmpty() ? "another process" : text;
        } catch (IOException e) {
            return "a process that cannot be told (" + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot free the lock " + file, e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
