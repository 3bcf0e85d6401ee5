package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.storage.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs a task for every model, each after the tasks of the models it reads, two at once where none waits for the
 * other: a small model is mostly planning and committing, which one thread cannot spread over cores.
 */
final class ModelRun {
    private static final int AT_ONCE = 2;

    private ModelRun() {}

    /** Returns once all tasks are over; after a failure none starts, and what it threw is thrown. */
    static void each(List<SqlModel> inOrder, Consumer<SqlModel> task) {
        AtomicBoolean failed = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

        try {
            Map<TableName, CompletableFuture<Void>> tasks = new LinkedHashMap<>();
            inOrder.forEach(model -> tasks.put(
                    model.name(),
                    after(model, tasks).thenRunAsync(() -> unless(failed, () -> task.accept(model)), threads)));
            all(tasks.values().stream().toList()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException ? (RuntimeException) e.getCause() : e;
        } finally {
            threads.shutdown();
        }
    }

    private static void unless(AtomicBoolean failed, Runnable task) {
        if (failed.get()) {
            return;
        }

        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private static CompletableFuture<Void> after(SqlModel model, Map<TableName, CompletableFuture<Void>> tasks) {
        return all(
                model.reads().stream().map(tasks::get).filter(Objects::nonNull).toList());
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> tasks) {
        return CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new));
    }
}
