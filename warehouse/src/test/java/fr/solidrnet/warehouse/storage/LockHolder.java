package fr.solidrnet.warehouse.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Another process that takes a lock, says so, and keeps it until it is killed. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (WarehouseLock lock = WarehouseLock.take(Path.of(arguments[0]), Clock.systemUTC(), Duration.ZERO)) {
            System.out.println("taken");
            System.out.flush();
            System.in.read();
        }
    }

    static Process start(Path file) throws IOException {
        String classes = place(WarehouseLock.class) + System.getProperty("path.separator") + place(LockHolder.class);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        LockHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.inputReader().readLine();
        return process;
    }

    private static Path place(Class<?> type) {
        return Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
