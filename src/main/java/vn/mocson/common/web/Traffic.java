package vn.mocson.common.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets requests through, a few at once, the more urgent first. Each lane has places of its own, so that none can
 * keep another out; while somebody waits in a lane, the less urgent ones have to make do with a quarter of theirs.
 * Saves are not in here: they are cheap, and gathered (see the exam).
 */
@Component
public class Traffic {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Lane, Deque<CompletableFuture<Boolean>>> waiting = new EnumMap<>(Lane.class);
    private final int[] running = new int[Lane.values().length];

    private final Function<Lane, Duration> patience;

    @Autowired
    Traffic(MeterRegistry meters) {
        this(meters, Lane::patience);
    }

    Traffic(MeterRegistry meters, Function<Lane, Duration> patience) {
        this.patience = patience;
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
            Gauge.builder("mocson.traffic.waiting", () -> waiting(lane))
                    .description("Requests that wait until others are done")
                    .tag("lane", lane.name())
                    .register(meters);
        }
    }

    /** Whether there is a place now or within the lane's patience; then {@link #leave} gives it back. */
    public boolean enter(Lane lane) {
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        lock.lock();
        try {
            Deque<CompletableFuture<Boolean>> line = line(lane);
            if (line.isEmpty() && running[lane.ordinal()] < places(lane)) {
                running[lane.ordinal()]++;
                return true;
            }
            if (line.size() >= lane.waiting()) {
                return false;
            }
            line.addLast(turn);
        } finally {
            lock.unlock();
        }
        return await(lane, turn);
    }

    private boolean await(Lane lane, CompletableFuture<Boolean> turn) {
        try {
            return turn.get(patience.apply(lane).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // sent away below
        }
        lock.lock();
        try {
            // the turn may have come in the very last moment
            return !line(lane).remove(turn) && turn.getNow(false);
        } finally {
            lock.unlock();
        }
    }

    public void leave(Lane lane) {
        lock.lock();
        try {
            running[lane.ordinal()]--;
            admitNext();
        } finally {
            lock.unlock();
        }
    }

    public int waiting(Lane lane) {
        lock.lock();
        try {
            return line(lane).size();
        } finally {
            lock.unlock();
        }
    }

    private void admitNext() {
        for (Lane lane : Lane.values()) {
            Deque<CompletableFuture<Boolean>> line = line(lane);
            while (!line.isEmpty() && running[lane.ordinal()] < places(lane)) {
                running[lane.ordinal()]++;
                line.removeFirst().complete(true);
            }
        }
    }

    private int places(Lane lane) {
        for (Lane other : Lane.values()) {
            if (other == lane) {
                break;
            }
            if (!line(other).isEmpty()) {
                return Math.max(1, lane.atOnce() / 4);
            }
        }
        return lane.atOnce();
    }

    private Deque<CompletableFuture<Boolean>> line(Lane lane) {
        return Objects.requireNonNull(waiting.get(lane));
    }
}
