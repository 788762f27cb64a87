package heyi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs things at the same moment and keeps how each ended. */
public final class Together {

    private Together() {}

    public static <T> List<Ended<T>> run(List<Callable<T>> all) {
        var pool = Executors.newFixedThreadPool(all.size());
        try {
            var barrier = new CyclicBarrier(all.size());
            var running = new ArrayList<Future<T>>();
            for (var each : all) {
                running.add(pool.submit(() -> {
                    barrier.await();
                    return each.call();
                }));
            }
            return running.stream().map(Together::end).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Ended<T> end(Future<T> running) {
        try {
            return new Ended<>(running.get(), null);
        } catch (ExecutionException e) {
            return new Ended<>(null, e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the two is null. */
    public record Ended<T>(@Nullable T result, @Nullable Throwable thrown) {

        public boolean well() {
            return thrown == null;
        }
    }
}
