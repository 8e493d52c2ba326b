package science.haven.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Runs one task per item on all cores and gives the results back in the order of the items.
public final class Pool {

    private Pool() {}

    /// Applies a function to every item.
    ///
    /// @param items the items
    /// @param task what to do with one; must not touch anything shared
    /// @param <T> kind of item
    /// @param <R> kind of result
    /// @return the results, in the order of the items
    public static <T, R> List<R> map(List<T> items, Function<T, R> task) {
        int threads =
                Math.min(Math.max(1, items.size()), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(pool.submit(() -> task.apply(item)));
            }
            List<R> results = new ArrayList<>();
            try {
                for (Future<R> future : futures) {
                    results.add(future.get());
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
            return results;
        }
    }
}
