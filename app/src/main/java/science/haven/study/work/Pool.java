package science.haven.study.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Runs one task per item on all cores and gives the results back in the order of the items.
public final class Pool {

    private Pool() {}

    /// Applies a function to every item that must not fail.
    ///
    /// @param items the items
    /// @param task what to do with one; must not touch anything shared
    /// @param <T> kind of item
    /// @param <R> kind of result
    /// @return the results, in the order of the items
    public static <T, R> List<R> map(List<T> items, Function<T, R> task) {
        return map(
                items,
                task,
                (_, cause) -> {
                    throw new IllegalStateException(cause);
                });
    }

    /// Applies a function to every item; where it fails, something else stands for its result and
    /// the other items carry on. Whoever interrupts the caller ends the tasks.
    ///
    /// @param items the items
    /// @param task what to do with one; must not touch anything shared
    /// @param instead what stands for the result of an item, from the item and the error; called by
    ///   the caller's thread
    /// @param <T> kind of item
    /// @param <R> kind of result
    /// @return the results, in the order of the items
    public static <T, R> List<R> map(
            List<T> items, Function<T, R> task, BiFunction<T, Throwable, R> instead) {
        int threads =
                Math.min(Math.max(1, items.size()), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                return results(pool, items, task, instead);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static <T, R> List<R> results(
            ExecutorService pool,
            List<T> items,
            Function<T, R> task,
            BiFunction<T, Throwable, R> instead)
            throws InterruptedException {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
            futures.add(pool.submit(() -> task.apply(item)));
        }
        List<R> results = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                results.add(futures.get(i).get());
            } catch (ExecutionException e) {
                results.add(instead.apply(items.get(i), e.getCause()));
            }
        }
        return results;
    }
}
