package vn.mocson.door;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing several times at the same moment. */
final class Together {

    private Together() {}

    @FunctionalInterface
    interface Act<T> {
        T perform(int number) throws Exception;
    }

    static <T> List<T> run(int times, Act<T> act) {
        CyclicBarrier start = new CyclicBarrier(times);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> results = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                results.add(threads.submit(() -> {
                    start.await();
                    return act.perform(number);
                }));
            }
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
